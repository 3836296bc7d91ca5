/** A process that measures when it is told to. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

export type Contestant = {
  /** Asks for one round by its name, and waits for the answer. */
  ask<Answer>(round: string): Promise<Answer>;
  stop(): void;
};

/** Starts `script` of this folder in a process of its own, and waits until it is ready. */
export async function startContestant(
  script: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<Contestant> {
  const child = fork(resolve(import.meta.dirname, script), parameters, {
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  await answerOf(child);
  return {
    async ask<Answer>(round: string) {
      child.send(round);
      return (await answerOf(child)) as Answer;
    },
    stop: () => void child.kill(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => Promise.reject(new Error("A measuring process ended too early.")));
  const [answer] = await Promise.race([once(child, "message"), ended]);
  return answer;
}
