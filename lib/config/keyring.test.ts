import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readKeyring } from "./keyring.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-keyring-"));
const path = join(directory, "factors.keys");
afterAll(() => rmSync(directory, { recursive: true }));

test("the first key is made on first use, for its owner's eyes alone, and stays", () => {
  const [first, ...others] = readKeyring(directory);
  expect(others).toEqual([]);
  expect(Buffer.from(first.key, "base64url")).toHaveLength(32);
  expect(readKeyring(directory)).toEqual([first]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a key that is added below is the one in use, and the former ones stay", () => {
  const former = readKeyring(directory);
  appendFileSync(path, `${Buffer.alloc(32, 7).toString("base64")}\n`);
  const [current, ...rest] = readKeyring(directory);
  expect(rest).toEqual(former);
  expect(current.key).toBe(Buffer.alloc(32, 7).toString("base64"));
});

test("a key's name tells nothing of it", () => {
  for (const { name, key } of readKeyring(directory)) expect(key).not.toContain(name);
});

test("a damaged file is reported, never silently replaced", () => {
  const kept = readFileSync(path, "utf8");
  for (const damaged of ["", "short\n", `${kept}short\n`]) {
    writeFileSync(path, damaged);
    expect(() => readKeyring(directory), damaged).toThrow(/damaged/);
  }
});
