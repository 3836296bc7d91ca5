/**
 * Attack: identifiers are guessed, by those that one has been given (WSTG-SESS-01).
 * Shown by a sample from sign-ins in a row: too small to prove chance good, large enough to show where there is none.
 */
import { randomInt } from "node:crypto";
import { again } from "../harness/recorded.ts";
import { longestSharedStart, mostBits } from "../harness/sample.ts";
import { expect, test } from "../harness/test.ts";

const sampleSize = 25;

test("identifiers are distinct, of 128 bits at least, and begin in no common way @TOK-01 @ASVS-7.2.3 @WSTG-SESS-01", async ({
  shop,
  person,
  recordOwn,
}) => {
  const [signIn] = await recordOwn((page) => shop.trySignIn(page, person.email, person.password));
  if (!signIn) throw new Error("The sign-in sent nothing.");
  const sample: string[] = [];
  for (let count = 0; count < sampleSize; count += 1) {
    // As from so many places: a shop that counts by the address that one claims shall not end the sample.
    const from = { "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` };
    const { headers } = await shop.ask(signIn.url, again(signIn, from));
    const line = headers["set-cookie"]?.find((one) => one.startsWith(`${shop.sessionCookie}=`));
    if (line) sample.push(line.slice(shop.sessionCookie.length + 1).split(";", 1)[0] ?? "");
  }
  if (sample.length < sampleSize)
    throw new Error(`Only ${sample.length} of ${sampleSize} sign-ins brought an identifier.`);
  expect(new Set(sample).size, `Of ${sampleSize} sign-ins two were given the same identifier.`).toBe(sampleSize);
  const bits = Math.floor(mostBits(sample));
  expect(bits, `Where the identifiers differ they can hold ${bits} bits at most.`).toBeGreaterThanOrEqual(128);
  const prefix = [...(sample[0] ?? "")].findIndex((character, at) => sample.some((one) => one[at] !== character));
  const shared = longestSharedStart(sample.map((one) => one.slice(prefix)));
  // Of 25 random ones in hexadecimal two share 6 digits once in 50,000 samples.
  expect(
    shared,
    `Two identifiers share ${shared} characters where others differ: they seem to be counted.`,
  ).toBeLessThan(8);
});

test("sign-ins at the same time are given an identifier each, and all of them work @ASVS-7.2.3 @WSTG-SESS-11", async ({
  shop,
  person,
  browser,
}) => {
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  await Promise.all(contexts.map(async (context) => shop.signIn(await context.newPage(), person)));
  const headers = await Promise.all(contexts.map((context) => shop.cookieHeader(context, shop.sessionCookie)));
  await Promise.all(contexts.map((context) => context.close()));
  expect(new Set(headers).size, "Sign-ins at the same time share an identifier.").toBe(headers.length);
  for (const header of headers) {
    expect(await shop.opensWith(header, person), "Of sign-ins at the same time one opens nothing.").toBe(true);
  }
});
