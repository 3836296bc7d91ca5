import { expect, test } from "vitest";
import { countLine, judge, lineOf, type Result } from "./result.ts";

const result: Result = {
  title: "the session cookie is Secure @COK-01",
  tags: ["@COK-01"],
  where: "cases/cookie.spec.ts:10",
  outcome: "finding",
  words: "sid is set without Secure.",
  duration: 1200,
};

test("an expectation that a case states in words is a finding, in these words", () => {
  const message =
    "Error: sid is set without Secure.\n\n\u001B[2mexpect(\u001B[22m\u001B[31mreceived\u001B[39m\u001B[2m).\u001B[22mtoContain()";
  expect(judge(message)).toEqual({ outcome: "finding", words: "sid is set without Secure." });
});

test.each([
  "Error: The adapter's signIn did not work: locator.fill: Timeout 15000ms exceeded.",
  "TypeError: Cannot read properties of undefined (reading 'value')",
  "Error: expect(received).toBe(expected) // Object.is equality\n\nexpect(…)",
  "\u001B[31mTest timeout of 90000ms exceeded.\u001B[39m",
])("whatever else goes wrong says nothing about the shop: %s", (message) => {
  expect(judge(message).outcome).toBe("not tried");
});

test("a line says what became of a case, and a last one how many became what", () => {
  expect(lineOf(result)).toBe(
    "FINDING    @COK-01  the session cookie is Secure\n           → sid is set without Secure.",
  );
  expect(lineOf({ ...result, outcome: "held", words: "" })).toBe("held       @COK-01  the session cookie is Secure");
  expect(countLine("a-shop", [result, { ...result, outcome: "not applicable" }])).toBe(
    "a-shop: 0 held, 1 findings, 1 not applicable, 0 not tried",
  );
});
