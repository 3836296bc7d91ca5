import { expect, test } from "vitest";
import { attributeOf } from "./cookies.ts";

test("an attribute is read whatever its letters and its place, and never out of the value", () => {
  const line = "sid=a; path=/; HTTPONLY; SameSite=Lax; Max-Age=604800";
  expect(attributeOf(line, "path")).toBe("/");
  expect(attributeOf(line, "httponly")).toBe("");
  expect(attributeOf(line, "max-age")).toBe("604800");
  expect(attributeOf(line, "secure")).toBeUndefined();
  expect(attributeOf("secure=1", "secure")).toBeUndefined();
});
