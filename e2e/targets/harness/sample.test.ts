import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { inventedLike, longestSharedStart, mostBits, secretParts } from "./sample.ts";

const many = (make: (index: number) => string) => Array.from({ length: 30 }, (_, index) => make(index));

test("random identifiers can hold what they were made of", () => {
  expect(mostBits(many(() => randomBytes(32).toString("base64url")))).toBeGreaterThan(240);
  expect(mostBits(many(() => randomBytes(16).toString("hex")))).toBe(128);
});

test("what is the same in all of them counts nothing", () => {
  expect(mostBits(many((index) => `session-of-the-year-2026-number-${100 + index}`))).toBeLessThan(8);
  expect(mostBits(many(() => "always-the-same-identifier"))).toBe(0);
  expect(mostBits(many(() => `${"0".repeat(24)}${randomBytes(4).toString("hex")}`))).toBe(32);
});

test("counting on shows in a long beginning that two of them share", () => {
  expect(longestSharedStart(many((index) => `1732761000000-${1000 + index}`))).toBe(17);
  expect(longestSharedStart(many(() => randomBytes(32).toString("base64url")))).toBeLessThan(6);
  expect(longestSharedStart([])).toBe(0);
});

test("the identifier is found beside its prefix and its signature", () => {
  const [id, mac] = ["a".repeat(32), "b".repeat(43)];
  expect(secretParts(encodeURIComponent(`s:${id}.${mac}`))).toEqual([`s%3A${id}.${mac}`, `s:${id}.${mac}`, id, mac]);
});

test("what is invented has the form of what it is like, and nothing of it", () => {
  const value = "s%3AabC0.9-_Z";
  const invented = inventedLike(value);
  expect(invented).toMatch(/^[a-f]%3A[a-f]{2}[A-F]\d\.\d-_[A-F]$/);
  expect([...invented].filter((one, at) => one === value[at] && /[a-z\d]/i.test(one)).join("")).toBe("3A");
});
