/** The instances behind a shop's port: which processes they are, and that each of them is at work. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { minutes } from "#lib/time";
import { whileNobodyWrites } from "./books.ts";
import { rawRequests } from "./raw.ts";

/** Sends a signal to every process of a shop of several instances at once. */
export function signalAll(dataDir: string, signal: NodeJS.Signals): void {
  const [, first] = /^Process (\d+) hands out/m.exec(logOf(dataDir)) ?? [];
  // Before all others whoever puts a new one in the place of an instance that has died.
  for (const one of [Number(first), ...processesOf(dataDir)]) process.kill(one, signal);
}

/** The process of each instance, or of the one that has taken its place; none where the shop is one process. */
export function processesOf(dataDir: string): readonly number[] {
  const processes: number[] = [];
  for (const [, instance, process] of logOf(dataDir).matchAll(/^Instance (\d+) is process (\d+)/gm))
    processes[Number(instance) - 1] = Number(process);
  return processes;
}

const logOf = (dataDir: string) => readFileSync(join(dataDir, "server.log"), "utf8");

/** Expects so many instances, each of which answers while all others stand still: nobody else can have answered then. */
export async function expectEachToAnswer(count: number, origin: string, dataDir: string): Promise<void> {
  const found = processesOf(dataDir).length || 1;
  if (found !== count) throw new Error(`Not ${count} instances are behind ${origin} but ${found}.`);
  const ask = rawRequests(origin, dataDir);
  await fromEach(dataDir, () => ask("/healthz"));
}

/** What each instance says while all others stand still. */
export async function fromEach<Said>(dataDir: string, ask: () => Promise<Said>): Promise<Said[]> {
  const said: Said[] = [];
  for (const alone of processesOf(dataDir)) said.push(await answerAlone(dataDir, alone, ask));
  return said;
}

async function answerAlone<Said>(dataDir: string, alone: number, ask: () => Promise<Said>): Promise<Said> {
  const all = processesOf(dataDir);
  const others = all.filter((one) => one !== alone);
  // Stopped in the middle of writing it would keep the database's lock, and who is asked could write nothing.
  whileNobodyWrites(dataDir, () => {
    for (const one of others) process.kill(one, "SIGSTOP");
  });
  // Whoever stands still takes one connection, answers nothing, and is given no other.
  const answers = all.map(ask);
  const tooLate = setTimeout(minutes(1), undefined, { ref: false }).then(() => {
    throw new Error(`The instance in process ${alone} does not answer.`);
  });
  const answer = await Promise.race([Promise.any(answers), tooLate]).finally(() => {
    for (const one of others) process.kill(one, "SIGCONT");
  });
  await Promise.all(answers);
  return answer;
}
