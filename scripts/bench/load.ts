/** A load generator with a bound: so many requests are under way at any time, over connections that are kept. */
import { Agent, request } from "node:https";

export type Target = { origin: string; path: string; cookie: string | undefined; authority: string };
export type Measured = { perSecond: number; p50: number; p99: number };
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** What people's browsers keep open to one host is six; two such people. */
const atATime = 12;

/** Asks again and again for as long as it is told; latencies in milliseconds. Any answer but 200 ends it. */
export async function load(target: Target, milliseconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const latencies: number[] = [];
  const began = performance.now();
  const askUntilTheEnd = async () => {
    while (performance.now() - began < milliseconds) {
      const asked = performance.now();
      const { status } = await ask(target, agent);
      if (status !== 200) throw new Error(`${target.path} answered ${status}.`);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atATime }, askUntilTheEnd));
  const took = performance.now() - began;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return { perSecond: (latencies.length * 1000) / took, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}

/** One request, as a browser without a cache would send it. */
export function ask({ origin, path, cookie, authority }: Target, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip", ...(cookie ? { cookie } : {}) };
    request(`${origin}${path}`, { ...(agent ? { agent } : {}), ca: authority, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

/** The middle one; of an even number, the upper of the two in the middle. */
export const median = (values: number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

const quantile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
