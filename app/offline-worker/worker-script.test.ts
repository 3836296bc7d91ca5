import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { speaking } from "#lib/language";
import { securityHeaders } from "../../lib/request/security-headers.ts";
import { offlinePage } from "./offline-page.ts";
import { workerScript } from "./worker-script.ts";

const script = () => workerScript(securityHeaders(""));

test("the worker is the same to the letter whoever asks for it: any other would be a new one", () => {
  expect(speaking("de", script)).toBe(script());
});

test("it is a script that runs, and brings its page in each language", () => {
  const heard: string[] = [];
  new Function("addEventListener", script())((event: string) => heard.push(event));
  expect(heard).toEqual(["install", "fetch"]);
  for (const heading of ["You are offline", "Sie sind offline"]) expect(script()).toContain(`<h1>${heading}</h1>`);
});

test("its page refers to nothing that would have to be fetched", () => {
  const addresses = [...offlinePage("en").matchAll(/(?:href|src|url|action)[=(]"?([^")]*)/g)].map(([, to]) => to);
  expect(addresses).toEqual([""]);
});

test("its colours are those of the shop, by day and by night", () => {
  const coloursIn = (text: string) =>
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, colour]) => `${name} ${colour}`);
  const own = coloursIn(offlinePage("en"));
  expect(own.length).toBe(10);
  expect(coloursIn(readFileSync("app/globals.css", "utf8"))).toEqual(expect.arrayContaining(own));
});
