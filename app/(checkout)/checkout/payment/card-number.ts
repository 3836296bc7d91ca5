/** Does the last digit agree with the others (ISO/IEC 7812-1, the Luhn algorithm)? `digits` holds nothing but digits. */
export function hasValidCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, position) => total + weigh(Number(digit), position), 0);
  return sum % 10 === 0;
}

function weigh(digit: number, position: number): number {
  if (position % 2 === 0) return digit;
  return digit > 4 ? digit * 2 - 9 : digit * 2;
}
