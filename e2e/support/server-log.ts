/** What the server under test has printed so far. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { config } from "#lib/config";

export const serverLog = (): Promise<string> => readFile(join(config().dataDir, "server.log"), "utf8");
