/** What a server has printed so far: the one under test, or that of another data directory. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { config } from "#lib/config";

export const serverLog = (dataDir = config().dataDir): Promise<string> => readFile(join(dataDir, "server.log"), "utf8");
