/**
 * Attack: a secret stands in some answer where nobody looked for it, or a cache keeps what is personal.
 * Shown by asking for every address of the shop as customer and as staff, and reading all that comes back.
 */
import type { BrowserContext, Response } from "@playwright/test";
import { exampleDevice } from "#lib/binding/example-device";
import { config } from "#lib/config";
import { database } from "#lib/database";
import { digest } from "#lib/random";
import { type Address, everyAddress } from "../../support/addresses.ts";
import { arriveAsStaff, arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, deviceCookie, expectRightCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { boundCookie, byHand } from "../../support/device.ts";
import { elevationCookie, openElevated } from "../../support/elevation.ts";
import type { Answer, Ask } from "../../support/raw.ts";
import { serverLog } from "../../support/server-log.ts";
import { dueForRotation, handleOf } from "../../support/session-record.ts";
import { addVaseToCart, signOut } from "../../support/shop.ts";
import { confirmAsStaff, newStaff, staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

const endingAll = "/staff/end-sessions?what=everybody";
const isOfStaff = ({ path }: Address) => path === "/staff" || path.startsWith("/staff/");
const ofShop = everyAddress.filter((one) => !isOfStaff(one));
// Without a word about whom, that page leads away.
const ofStaff = everyAddress
  .filter(isOfStaff)
  .map((one) => (one.path === "/staff/end-sessions" ? { ...one, path: endingAll } : one));

const asPage = { accept: "text/html", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
const byScript = { rsc: "1", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty", "sec-fetch-site": "same-origin" };

type Asked = Address & { readonly how: "as a page" | "by script"; readonly answer: Answer };

/** Asks for addresses with all that this browser has, at the moment when a new identifier is offered. */
async function askForAll(
  raw: Ask,
  context: BrowserContext,
  name: string,
  addresses: readonly Address[],
): Promise<{ all: Asked[]; successor: string }> {
  const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join("; ");
  // Should the page have left a new one unconfirmed, it is confirmed now.
  for (const path of ["/session/status", "/staff/session/status"]) await raw(path, { cookie });
  await dueForRotation(await identifierIn(context, name));
  const all: Asked[] = [];
  for (const address of addresses) {
    const answer = await raw(address.path, { cookie, ...asPage });
    all.push({ ...address, how: "as a page", answer });
    const isPage = String(answer.headers["content-type"]).startsWith("text/html") && answer.status === 200;
    // What is to be taken along is no part of any page.
    if (!isPage || answer.headers["content-disposition"] !== undefined) continue;
    // Next sends what its own scripts ask for to an address that caches tell apart.
    const { headers } = await raw(address.path, { cookie, ...byScript });
    const { pathname, search } = new URL(String(headers.location), config().origin);
    const again = await raw(`${pathname}${search}`, { cookie, ...byScript });
    expect(again.headers["content-type"], address.path).toContain("text/x-component");
    all.push({ ...address, how: "by script", answer: again });
  }
  const offers = new Set(all.flatMap(({ answer }) => setBy(answer, name)));
  const [successor = ""] = offers;
  expect(offers.size).toBe(1);
  expect(successor).toMatch(/^[\w-]{43}$/);
  return { all, successor };
}

const setBy = ({ headers }: Answer, name: string): string[] =>
  (headers["set-cookie"] ?? []).flatMap((line) => new RegExp(`^${name}=([^;]+)`).exec(line)?.[1] ?? []);

/** A secret, its digest, and both in the other ways to write them down. */
const formsOf = (secret: string) =>
  [secret, digest(secret)].flatMap((text) => {
    const bytes = Buffer.from(text, "base64url");
    return [text, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")];
  });

async function expectUntold(all: readonly Asked[], secrets: readonly string[], atLeast: number): Promise<void> {
  for (const secret of secrets) expect(secret).toMatch(/^\S{16,}$/);
  const forms = secrets.flatMap(formsOf);
  const told = (text: string) => forms.some((form) => text.includes(form));
  expect(all.filter(({ answer }) => answer.body.length > 1000).length).toBeGreaterThan(atLeast);
  for (const { path, how, answer } of all) {
    const { "set-cookie": _, ...headers } = answer.headers;
    expect(told(answer.body), `${path} ${how}`).toBe(false);
    expect(told(JSON.stringify(headers)), `${path} ${how}`).toBe(false);
  }
  expect(told(await serverLog())).toBe(false);
}

/**
 * Whatever sets a cookie or shows anything of a person's shop is nobody else's: no cache keeps it. The cookie has all
 * that it must.
 */
function expectUnkept(all: readonly Asked[]): void {
  for (const { answer } of all) for (const line of answer.headers["set-cookie"] ?? []) expectRightCookie(line);
  const kept = all.filter(({ rule, answer: { status, headers } }) => {
    const isPersonal = !rule.sessionless && status !== 405;
    return (isPersonal || headers["set-cookie"]) && !headers["cache-control"]?.includes("no-store");
  });
  expect(kept.map(({ path, how, answer }) => `${path} ${how} (${answer.status})`)).toEqual([]);
}

test("no answer to a customer tells a secret, and none is kept @TOK-06 @TOK-08 @COK-09 @ASVS-7.2.1 @ASVS-14.2.1 @ASVS-14.2.2 @ASVS-14.3.2 @ASVS-16.2.5 @WSTG-SESS-04 @javascript", async ({
  page,
  context,
  raw,
}) => {
  test.slow();
  await addVaseToCart(page);
  const guest = await identifierIn(context, guestCookie);
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const first = await identifierIn(context, customerCookie);
  await openElevated(page, "/account/data", customer);
  await page.goto("about:blank");
  const current = await identifierIn(context, customerCookie);
  const { bound } = await byHand(raw, current).register(await exampleDevice());
  await context.addCookies([{ name: boundCookie, value: bound, domain: "localhost", path: "/", secure: true }]);

  const { all, successor } = await askForAll(raw, context, customerCookie, ofShop);
  const { csrfSecret, pendingSeal } = await sessionOf(current);
  const elevation = await identifierIn(context, elevationCookie);
  await expectUntold(all, [guest, first, current, successor, elevation, bound, csrfSecret, pendingSeal ?? ""], 40);
  expectUnkept(all);
  // They were shown, not turned away.
  for (const path of ["/account", "/account/data", "/account/data/download"])
    expect(all.find((one) => one.path === path)?.answer.status, path).toBe(200);
});

test("no answer to a member of staff tells a secret, and none is kept @TOK-06 @TOK-08 @COK-09 @ASVS-7.2.1 @ASVS-14.2.1 @ASVS-14.2.2 @ASVS-14.3.2 @ASVS-16.2.5 @WSTG-SESS-04 @javascript", async ({
  page,
  context,
  raw,
}) => {
  const person = await newStaff();
  await arriveAsStaff(page, person);
  const first = await identifierIn(context, staffCookie);
  await page.goto(endingAll);
  await confirmAsStaff(page, person);
  await expect(page).toHaveURL(/\/staff\/end-sessions\?what=everybody$/);
  await page.goto("about:blank");
  const current = await identifierIn(context, staffCookie);

  const { all, successor } = await askForAll(raw, context, staffCookie, ofStaff);
  const { csrfSecret, pendingSeal } = await sessionOf(current);
  const elevation = await identifierIn(context, elevationCookie);
  await expectUntold(all, [first, current, successor, elevation, csrfSecret, pendingSeal ?? ""], 8);
  expectUnkept(all);
  for (const path of ["/staff", endingAll]) expect(all.find((one) => one.path === path)?.answer.status, path).toBe(200);
});

test("an address that looks like a file is nobody's page, which a cache would keep for all @COK-09 @ASVS-14.2.2 @ASVS-14.2.5", async ({
  page,
  context,
  raw,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const ask = (path: string) => raw(path, { cookie, ...asPage });
  const own = await ask("/account/security");
  expect(own.body).toContain(customer.email);
  expect(own.headers["cache-control"]).toContain("no-store");
  const ends = [
    ".css",
    "/style.css",
    ";style.css",
    "%2Fstyle.css",
    "%3Bstyle.css",
    "%23style.css",
    "%3Fstyle.css",
    "%00.js",
  ];
  const paths = [
    ...ends.map((end) => `/account/security${end}`),
    "/pictures/..%2Faccount%2Fsecurity",
    "/%61ccount/security.js",
  ];
  for (const path of paths) {
    const answer = await ask(path);
    expect([303, 308, 400, 404], path).toContain(answer.status);
    expect(answer.body, path).not.toContain(customer.email);
  }
});

test("no answer to a form that sets a cookie is kept, and each cookie has all that it must @COK-01 @COK-09 @ASVS-3.3.1 @ASVS-3.3.2 @ASVS-3.3.3 @ASVS-14.3.2 @javascript", async ({
  page,
  context,
}) => {
  const reading: Promise<{ method: string; headers: { name: string; value: string }[] }>[] = [];
  const read = (response: Response) => {
    reading.push(response.headersArray().then((headers) => ({ method: response.request().method(), headers })));
  };
  context.on("response", read);
  await addVaseToCart(page);
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/data", customer);
  await signOut(page);
  const person = await newStaff();
  await arriveAsStaff(page, person);
  await page.goto(endingAll);
  await confirmAsStaff(page, person);
  await expect(page).toHaveURL(/\/staff\/end-sessions\?what=everybody$/);
  // What comes while the browser is closed cannot be read any more.
  context.off("response", read);

  const named = new Set<string>();
  for (const { method, headers } of await Promise.all(reading)) {
    const of = (name: string) => headers.filter((one) => one.name.toLowerCase() === name).map(({ value }) => value);
    for (const line of of("set-cookie")) {
      expectRightCookie(line);
      expect(of("cache-control").join(), line).toContain("no-store");
      if (method === "POST") named.add(line.replace(/=.*/, ""));
    }
  }
  const session = [guestCookie, customerCookie, staffCookie, "__Host-Http-staff-sign-in"];
  expect([...named].toSorted()).toEqual([...session, deviceCookie, elevationCookie].toSorted());
});

const sessionOf = async (identifier: string) =>
  database().session.findUniqueOrThrow({ where: { handle: await handleOf(identifier) } });
