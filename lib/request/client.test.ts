import { expect, test } from "vitest";
import { newDeviceLetter } from "#lib/known-device";
import { now } from "#lib/time";
import { addressHeader, causeOf, clientOf, isOfferable, networkOf } from "./client.ts";

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1234:5678::9", "2001:db8:1234::/48"],
  ["2001:db8::9", "2001:db8:0::/48"],
  ["::1", "127.0.0.0/24"],
  ["", ""],
  ["nonsense", ""],
])("the coarse network of %j is %j", (address, network) => {
  expect(networkOf(new Headers({ [addressHeader]: address }))).toBe(network);
});

test.each([
  [{}, "person"],
  [{ "sec-fetch-mode": "navigate" }, "person"],
  [{ rsc: "1" }, "person"],
  [{ rsc: "1", "next-router-prefetch": "1" }, "machine"],
  [{ "sec-purpose": "prefetch;prerender" }, "machine"],
  [{ purpose: "prefetch" }, "machine"],
  [{ rsc: "1", "x-own-request": "1" }, "server"],
])("a request with %j is caused by a %s", (headers, cause) => {
  expect(causeOf("GET", new Headers(headers as Record<string, string>))).toBe(cause);
});

test("no form is sent ahead of anybody, whatever it says of itself", () => {
  expect(causeOf("POST", new Headers({ "sec-purpose": "prefetch", "next-router-prefetch": "1" }))).toBe("person");
  expect(isOfferable("POST", new Headers({ "sec-purpose": "prefetch" }))).toBe(true);
  expect(isOfferable("GET", new Headers({ "sec-fetch-mode": "navigate", "sec-purpose": "prefetch" }))).toBe(false);
});

test.each([
  [
    '"Chromium";v="150", "Not)A;Brand";v="8", "Google Chrome";v="150"',
    '"Windows"',
    "Chromium, Google Chrome on Windows",
  ],
  [
    '"Not;A=Brand";v="99", "Google Chrome";v="151", "Chromium";v="151"',
    '"Windows"',
    "Chromium, Google Chrome on Windows",
  ],
  ['"Not_A Brand";v="24", "Chromium";v="151"', '"Linux"', "Chromium on Linux"],
  ['"Chromium";v="151"', null, ""],
  [null, '"Linux"', ""],
  ["Chromium", "Linux", ""],
])("client hints %j and %j say %j, whatever the versions", (brands, platform, hints) => {
  const told = Object.entries({ "sec-ch-ua": brands, "sec-ch-ua-platform": platform });
  const headers = new Headers(told.filter((one): one is [string, string] => one[1] !== null));
  expect(clientOf(headers).hints).toBe(hints);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "New sign-in from Firefox on Linux"],
  ["Your account is locked, call 0900 1/1.0 (X11; Linux)", "New sign-in from a browser on Linux"],
  ["Your account is locked, call 0900 1/1.0 (", "New sign-in to your account"],
  ["", "New sign-in to your account"],
])("a sign-in with the User-Agent %j is told under the subject “%s”", (agent, subject) => {
  const owner = { email: "ada@example.com", name: "Ada", role: "customer", language: "en" } as const;
  const letter = newDeviceLetter(owner, clientOf(new Headers({ "user-agent": agent })), now());
  expect(letter.subject).toBe(subject);
  expect(JSON.stringify(letter)).not.toContain("0900");
});
