/** Runs a command-line tool of node_modules under this Node. */
import { type ChildProcess, spawn } from "node:child_process";

/** Shows what the tool prints; whether it succeeded. */
export async function runTool(parameters: string[], environment: Record<string, string> = {}): Promise<boolean> {
  const tool = spawn(process.execPath, parameters, { env: { ...process.env, ...environment }, stdio: "inherit" });
  return (await ended(tool)) === 0;
}

/** Keeps what the tool prints to itself, and hands it over with whether it succeeded. */
export async function runToolQuietly(parameters: string[], environment: Record<string, string> = {}) {
  const tool = spawn(process.execPath, parameters, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [tool.stdout, tool.stderr]) {
    stream.on("data", (chunk) => {
      words += chunk;
    });
  }
  return { ok: (await ended(tool)) === 0, words: words.trim() };
}

/** A tool's exit code. Told to stop, we stop the tool first: it may have servers and browsers to put away. */
async function ended(tool: ChildProcess): Promise<number | null> {
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
    // Not at once: a terminal has told the tool already, and many take a second word for “drop everything”.
    setTimeout(() => tool.kill("SIGINT"), 5000).unref();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once("close", resolve).once("error", reject);
  });
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  if (isInterrupted) process.exit(130);
  return code;
}
