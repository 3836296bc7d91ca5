/** `npm run security-cases`: writes the reference of all security cases from the suite. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listedCases } from "./conformance/list.ts";
import { referenceOf } from "./conformance/reference.ts";

const folder = mkdtempSync(join(tmpdir(), "cases-"));
writeFileSync("docs/reference/security-cases.md", referenceOf(await listedCases(folder)));
rmSync(folder, { recursive: true });
