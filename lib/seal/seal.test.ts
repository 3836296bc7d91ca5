import { expect, test } from "vitest";
import { randomSecret } from "#lib/random";
import { seal, unseal } from "./index.ts";

const secret = randomSecret();

test("opens to the words that were sealed, whatever they are", () => {
  for (const text of ["", "Ólafsvík", "x".repeat(10_000)]) {
    expect(unseal(seal(text, secret, "a form"), secret, "a form")).toBe(text);
  }
});

test("never looks the same twice, and shows nothing of the text", () => {
  const sealed = seal("Cork", secret, "a form");
  expect(sealed).not.toBe(seal("Cork", secret, "a form"));
  expect(Buffer.from(sealed.split(".")[1] ?? "", "base64url").toString("latin1")).not.toContain("Cork");
});

test("opens neither with another secret nor for another purpose", () => {
  const sealed = seal("Cork", secret, "a form");
  expect(() => unseal(sealed, randomSecret(), "a form")).toThrow();
  expect(() => unseal(sealed, secret, "another form")).toThrow();
});

test("that was changed, shortened or emptied does not open", () => {
  const [salt = "", bytes = ""] = seal("Cork", secret, "a form").split(".");
  const flipped = `${bytes.startsWith("A") ? "B" : "A"}${bytes.slice(1)}`;
  for (const broken of [`${salt}.${flipped}`, `${salt}x.${bytes}`, `${salt}.${bytes.slice(0, -4)}`, `${salt}.`, ""]) {
    expect(() => unseal(broken, secret, "a form"), broken).toThrow();
  }
});
