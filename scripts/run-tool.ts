/** Runs a command-line tool of node_modules under this Node. It ends when we end: nothing goes on building in the dark. */
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

async function ended(tool: ChildProcess): Promise<number | null> {
  const stop = () => tool.kill();
  process.once("exit", stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once("close", resolve).once("error", reject);
  });
  process.off("exit", stop);
  return code;
}
