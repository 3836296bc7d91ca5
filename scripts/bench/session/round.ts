/** One round of a measurement: what is asked for again and again, one after the other, as in a shop that is not busy. */

export type Figures = {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
};

/** Measures `samples` requests; `request` is told which one it is. */
export async function measureRound(samples: number, request: (number: number) => Promise<unknown>): Promise<Figures> {
  const took: number[] = [];
  for (let number = 0; number < samples; number += 1) {
    const began = performance.now();
    await request(number);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  const quantile = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}

/** Has this process measure a round whenever its parent asks for one, and say that it is ready. */
export function measureWhenAsked(rounds: Readonly<Record<string, () => Promise<unknown>>>): void {
  process.on("message", (name: string) => {
    const round = rounds[name] ?? (() => Promise.reject(new Error(`There is no ${name} to measure.`)));
    round().then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.send?.("ready");
}

/** Of several rounds the one in the middle. */
export function middle(rounds: readonly Figures[]): Figures {
  const sorted = rounds.toSorted((a, b) => a.p50 - b.p50);
  return sorted[Math.floor(sorted.length / 2)] ?? { p50: Number.NaN, p99: Number.NaN };
}
