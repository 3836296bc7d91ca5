/** `npm run security-cases`: writes the reference of all security cases from the suite. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listedCases, listedPortableCases } from "./conformance/list.ts";
import { referenceOf } from "./conformance/reference.ts";

const folder = mkdtempSync(join(tmpdir(), "cases-"));
const [cases, portable] = [await listedCases(folder), await listedPortableCases(folder)];
writeFileSync("docs/reference/security-cases.md", referenceOf(cases, portable));
rmSync(folder, { recursive: true });
