const zero = 48;
const semicolon = 59;

/** For the three orders that the database keeps, and as many searches. */
const remembered = 6;
const last: { readonly lines: string; readonly numbers: Int32Array }[] = [];

/**
 * The numbers of lines such as “57 12 2800;58 13 3200”, the first of each line below zero: -57, 12, 2800, -58, 13, 3200.
 * Of the same lines again, as they come until something is sold out or changed, they are the numbers of the last time.
 */
export function numbersIn(lines: string): Int32Array {
  const known = last.find((one) => one.lines === lines);
  if (known) return known.numbers;
  const numbers = readNumbers(lines);
  last.push({ lines, numbers });
  if (last.length > remembered) last.shift();
  return numbers;
}

// Split into strings, twenty thousand lines take ten times as long.
function readNumbers(lines: string): Int32Array {
  if (lines === "") return new Int32Array();
  // Whatever a number is, something stands between it and the next.
  const numbers = new Int32Array(Math.ceil(lines.length / 2));
  let count = 0;
  let number = 0;
  let sign = -1;
  for (let index = 0; index <= lines.length; index += 1) {
    const code = index < lines.length ? lines.charCodeAt(index) : semicolon;
    if (code >= zero && code < semicolon) {
      number = number * 10 + code - zero;
      continue;
    }
    numbers[count++] = sign * number;
    number = 0;
    sign = code === semicolon ? -1 : 1;
  }
  return numbers.subarray(0, count);
}
