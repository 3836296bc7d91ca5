/** Where a run of the suite keeps what it makes; RESULTS names another folder for a run beside others. */
import { resolve } from "node:path";

export const results: string = resolve(process.env["RESULTS"] || "test-results");
