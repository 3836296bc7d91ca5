/**
 * Attack: another site has the browser send what its person never asked for, or shows the shop in a frame.
 * Shown by pages on other hosts with real forms and frames, and by raw requests with every forged origin.
 */
import { globSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "@playwright/test";
import { everyAddress } from "../../support/addresses.ts";
import { arriveAsStaff, arriveSignedIn, arriveWithVase } from "../../support/arrival.ts";
import { customerCookie, deviceCookie, guestCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { openElevated } from "../../support/elevation.ts";
import { expectInCart, signOut } from "../../support/shop.ts";
import { newStaff, staffCookie } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

/** A site of the attacker's: one page with a form that sends itself to the shop. */
async function evilSite(
  target: string,
  fields: readonly (readonly [name: string, value: string])[] = [],
): Promise<{ server: Server; url: (host: string) => string }> {
  const inputs = fields.map(([name, value]) => `<input type="hidden" name="${quoted(name)}" value="${quoted(value)}">`);
  const form = `<form method="post" action="${target}" enctype="multipart/form-data">${inputs.join("")}`;
  const page = `<!doctype html>${form}<button>Win a vase</button></form>`;
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { server, url: (host) => `http://${host}:${port}/` };
}

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** The token in the forms of a page. */
async function tokenOn(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const token = await page.locator('input[name="csrf"]').first().inputValue();
  expect(token).toMatch(/^[\w-]{16}\.[\w-]{43}$/);
  return token;
}

/** Tokens that are genuine, of other sessions: the guest's that this browser had before, and another customer's. */
async function tokensOfOthers(page: Page, attacker: BrowserContext): Promise<string[]> {
  await arriveWithVase(page);
  const ofGuest = await tokenOn(page, "/cart");
  const thief = await attacker.newPage();
  await arriveSignedIn(thief, await newCustomer());
  return [ofGuest, await tokenOn(thief, "/account")];
}

const formHeaders = { "content-type": "application/x-www-form-urlencoded" };

for (const host of ["127.0.0.1", "localhost"]) {
  test(`a form on another site (${host}) signs nobody out @CSR-01 @CSR-08 @ASVS-3.5.1 @WSTG-SESS-05`, async ({
    page,
    baseURL,
  }) => {
    await arriveSignedIn(page, await newCustomer());
    const evil = await evilSite(`${baseURL}/sign-out`);
    await page.goto(evil.url(host));
    await page.getByRole("button", { name: "Win a vase" }).click();
    await expect(page.getByRole("heading", { name: "Nothing was changed" })).toBeVisible();
    evil.server.close();

    await page.goto("/account");
    await expect(page).toHaveURL(/\/account$/);
    await signOut(page);
  });
}

test.describe("a write that carries the right cookie", () => {
  const refusedOrigins: Record<string, Record<string, string>> = {
    "from another site": { "sec-fetch-site": "cross-site" },
    "from a sibling host": { "sec-fetch-site": "same-site" },
    "from another site, with our Origin forged beside": { "sec-fetch-site": "cross-site", origin: "https://localhost" },
    "from a script that came from nowhere": { "sec-fetch-site": "none", "sec-fetch-mode": "cors" },
    "in an older browser, from another origin": { origin: "https://evil.example" },
    "in an older browser, from a sandboxed frame": { origin: "null" },
    "that says nothing about where it comes from": {},
  };
  for (const [title, headers] of Object.entries(refusedOrigins)) {
    test(`is refused ${title} @CSR-04 @CSR-10 @ASVS-3.5.1 @CS-CSRF-FETCH-METADATA`, async ({ page, context, raw }) => {
      await arriveSignedIn(page, await newCustomer());
      const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
      // All that our own form would send: nothing but where it comes from gives it away.
      const body = `csrf=${await tokenOn(page, "/account")}`;
      const answer = await raw("/sign-out", { ...headers, ...formHeaders, cookie }, { method: "POST", body });
      expect(answer.status).toBe(403);
      expect((await raw("/account", { cookie })).status).toBe(200);
    });
  }

  test("is refused with a forged synchroniser token, or one of another session, though it is our own @CSR-06 @ASVS-3.5.1", async ({
    page,
    context,
    attacker,
    raw,
  }) => {
    const genuine = await tokensOfOthers(page, attacker);
    await arriveSignedIn(page, await newCustomer());
    const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
    for (const token of ["", "forged", "a.b", ...genuine]) {
      const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
      for (const path of ["/sign-out", "/session/extension"]) {
        const answer = await raw(path, headers, { method: "POST", body: `csrf=${token}` });
        expect(answer.status, `${path} ${token}`).toBe(403);
      }
    }
    expect((await raw("/account", { cookie })).status).toBe(200);
  });
});

/** The cookies of somebody who is signed in to the shop and to the back office. */
async function cookiesOfBoth(page: Page, context: BrowserContext): Promise<{ customer: string; staff: string }> {
  await arriveSignedIn(page, await newCustomer());
  const customer = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  await arriveAsStaff(page, await newStaff());
  return { customer, staff: `${staffCookie}=${await identifierIn(context, staffCookie)}` };
}

test("no address takes a write from another site, signed in or not @CSR-01 @ASVS-3.5.1 @WSTG-SESS-05", async ({
  page,
  context,
  raw,
}) => {
  const own = everyAddress.filter(({ rule }) => !rule.writesFromAnywhere);
  expect(own.length).toBeGreaterThan(50);
  const { customer, staff } = await cookiesOfBoth(page, context);
  for (const { path } of own) {
    for (const origin of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }]) {
      for (const who of [{}, { cookie: `${customer}; ${staff}` }]) {
        const headers = { ...origin, ...who, ...formHeaders };
        const answer = await raw(path, headers, { method: "POST", body: "email=a&password=b" });
        expect(answer.status, path).toBe(403);
        expect(answer.body, path).toContain("This request came from another site");
        expect(answer.headers["set-cookie"], path).toBeUndefined();
      }
    }
  }
  expect((await raw("/account", { cookie: customer })).status).toBe(200);
  expect((await raw("/staff", { cookie: staff })).status).toBe(200);
});

for (const { door, person } of [
  { door: "/sign-in", person: newCustomer },
  { door: "/staff/sign-in", person: newStaff },
]) {
  test(`a form on another site lets nobody in at ${door} as somebody else @CSR-07 @ASVS-3.5.1 @WSTG-SESS-05 @CS-CSRF-LOGIN`, async ({
    page,
    context,
    browser,
    raw,
    baseURL,
  }) => {
    // The attacker takes the form as it is, and fills in an account of their own: a form for strangers has no token.
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const form = await plain.newPage();
    const { email, password } = await person();
    await form.goto(door);
    await form.getByRole("main").getByLabel("Email").fill(email);
    await form.getByRole("main").getByLabel("Password", { exact: true }).fill(password);
    const fields = await form
      .locator("form", { has: form.getByLabel("Password", { exact: true }) })
      .evaluate((filled: HTMLFormElement) =>
        [...new FormData(filled)].map(([name, value]) => [name, String(value)] as const),
      );
    await plain.close();

    const evil = await evilSite(`${baseURL}${door}`, fields);
    await page.goto(evil.url("127.0.0.1"));
    await page.getByRole("button", { name: "Win a vase" }).click();
    await expect(page.getByRole("heading", { name: "Nothing was changed" })).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    evil.server.close();

    // Sent by our own page the same fields let their owner in: it was not for a field that the other was refused.
    const sent = new FormData();
    for (const [name, value] of fields) sent.append(name, value);
    const ours = new Request(`${baseURL}${door}`, { method: "POST", body: sent });
    const headers = { "sec-fetch-site": "same-origin", "content-type": ours.headers.get("content-type") ?? "" };
    const body = await ours.text();
    const own = { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const answer = await raw(door, own, { method: "POST", body });
    const lines = answer.headers["set-cookie"] ?? [];
    expect(lines.filter((line) => !line.startsWith(`${deviceCookie}=`))).toHaveLength(1);
  });
}

test("a server action is refused from another site, before anything happens @CSR-01 @ASVS-3.5.1", async ({
  page,
  context,
  raw,
}) => {
  await arriveWithVase(page);
  const cookie = `${guestCookie}=${await identifierIn(context, guestCookie)}`;
  const answer = await raw(
    "/cart",
    { cookie, "sec-fetch-site": "cross-site", "next-action": "0" },
    { method: "POST", body: "" },
  );
  expect(answer.status).toBe(403);
});

test("a form of our own without the session's token, or with another session's, changes nothing, and works with it @CSR-06 @ASVS-3.5.1 @javascript", async ({
  page,
  attacker,
}) => {
  const genuine = await tokensOfOthers(page, attacker);
  await arriveSignedIn(page, await newCustomer());
  const remove = page.getByRole("main").getByRole("button", { name: /^Remove/ });
  for (const token of ["", "forged.token", ...genuine]) {
    await page.goto("/cart");
    // As the form is sent: before that, the framework may still put its own value back.
    await page.evaluate((value) => {
      const forge = ({ target }: Event) => {
        for (const field of (target as Element).querySelectorAll<HTMLInputElement>('input[name="csrf"]'))
          field.value = value;
      };
      document.addEventListener("submit", forge, { capture: true });
    }, token);
    await remove.click();
    await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  }
  await page.goto("/cart");
  await expectInCart(page, 1);
  await remove.click();
  await expectInCart(page, 0);
});

test("a link from another site still leads into the shop, signed in @CSR-11 @ASVS-3.3.2", async ({ page, baseURL }) => {
  await arriveSignedIn(page, await newCustomer());
  const evil = await evilSite(`${baseURL}/`);
  await page.goto(evil.url("127.0.0.1"));
  await page.evaluate((to) => {
    location.href = to;
  }, `${baseURL}/account`);
  await expect(page).toHaveURL(/\/account$/);
  evil.server.close();
});

/** Handlers that take writes: a new one is written down here, and whether it may be looked at, below. */
const takeWrites = [
  ...["/account/passkeys/options", "/reports/csp", "/session/binding/refresh", "/session/binding/register"],
  ...["/session/extension", "/session/rotation", "/session/typed", "/sign-in/with/[provider]", "/sign-out"],
  ...["/staff/security/passkeys/options", "/staff/session/extension", "/staff/session/rotation", "/staff/sign-out"],
  "/webhooks/[provider]",
];

/** Handlers that may be looked at: they show, draw a challenge for whoever asks, or lead on. */
const mayBeLookedAt = [
  ...["/account/data/download", "/account/data/readable", "/cart/contents", "/healthz", "/search/suggestions"],
  ...["/orders/[number]/documents/[id]/pdf", "/staff/orders/[number]/documents/[id]/pdf"],
  ...["/manifest.webmanifest", "/offline-worker", "/outbox/examples/[letter]/html", "/reset-password/[token]"],
  ...["/re-authenticate/passkey-options", "/sign-in/passkey-options", "/sign-in/second-factor/passkey-options"],
  ...["/session/events", "/session/status", "/staff/session/events", "/staff/session/status"],
  // Going there by hand leads back to the sign-in. The answer from elsewhere is tied to the browser that asked for it.
  ...["/sign-in/with/[provider]", "/sign-in/with/[provider]/return"],
  ...["/staff/re-authenticate/passkey-options", "/staff/sign-in/passkey-options"],
  "/staff/sign-in/second-factor/passkey-options",
];

test("what takes writes does nothing when it is only looked at @CSR-03 @ASVS-3.5.3", async ({ page, context, raw }) => {
  const handlers = globSync("app/**/route.{ts,tsx}").map((file) => {
    const text = readFileSync(file, "utf8");
    const folders = file.split("/").slice(1, -1);
    // Anything that is passed on under another name would be missed.
    expect(text, file).not.toMatch(/^export (\*|\{)/m);
    const methods = [...text.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)].map(([, one]) => one);
    return { rule: `/${folders.filter((part) => !part.startsWith("(")).join("/")}`, methods };
  });
  const those = (method: string) => handlers.filter(({ methods }) => methods.includes(method)).map(({ rule }) => rule);
  expect(those("POST").toSorted()).toEqual(takeWrites.toSorted());
  expect(those("GET").toSorted()).toEqual(mayBeLookedAt.toSorted());
  expect(handlers.flatMap(({ methods }) => methods).filter((one) => one !== "GET" && one !== "POST")).toEqual([]);

  const { customer, staff } = await cookiesOfBoth(page, context);
  // Both sessions come along, so it is the handler that refuses, not the way to it.
  const cookie = `${customer}; ${staff}`;
  for (const rule of takeWrites) {
    const path = everyAddress.find((one) => one.rule.path === rule)?.path ?? rule;
    const methods = mayBeLookedAt.includes(rule) ? ["OPTIONS"] : ["GET", "HEAD", "OPTIONS"];
    for (const method of methods) {
      const answer = await raw(path, { cookie, "sec-fetch-site": "same-origin" }, { method });
      expect(answer.status, `${method} ${path}`).toBe(method === "OPTIONS" ? 204 : 405);
      expect(answer.headers["set-cookie"], `${method} ${path}`).toBeUndefined();
    }
  }
  expect((await raw("/account", { cookie: customer })).status).toBe(200);
  expect((await raw("/staff", { cookie: staff })).status).toBe(200);
});

test("no other site can show the shop in a frame @HDR-03 @ASVS-3.4.6 @WSTG-CLNT-09", async ({ page, baseURL }) => {
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<iframe src="${baseURL}/sign-in"></iframe>`),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const frame = page.frames()[1];
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
  server.close();
});

test("no other site can load what the shop shows to its customer, not even blindly @HDR-04 @ASVS-3.2.1 @ASVS-3.5.7 @ASVS-3.5.8 @javascript", async ({
  page,
  context,
  baseURL,
}) => {
  const customer = await newCustomer();
  await arriveSignedIn(page, customer);
  await openElevated(page, "/account/data", customer);
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const other = await context.newPage();
  const refused: string[] = [];
  other.on("requestfailed", (request) =>
    refused.push(`${request.failure()?.errorText} ${request.resourceType()} ${request.url()}`),
  );
  await other.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const paths = ["/account/data/download", "/session/status", "/account", "/pictures/harvest-vase-oat-320.avif"];
  for (const path of paths) {
    const loaded = await other.evaluate(async (address) => {
      const load = (tag: "img" | "script") =>
        new Promise<string>((settle) => {
          const element = Object.assign(document.createElement(tag), { src: address });
          element.onload = () => settle(`${tag} loaded`);
          element.onerror = () => settle("");
          document.body.append(element);
        });
      const fetched = fetch(address, { mode: "no-cors", credentials: "include" });
      return [
        await load("img"),
        await load("script"),
        await fetched.then(
          () => "fetched",
          () => "",
        ),
      ];
    }, `${baseURL}${path}`);
    expect(loaded, path).toEqual(["", "", ""]);
    // Each of the three for the reason that we give, not for what a browser makes of the answer.
    const own = () => refused.filter((one) => one.endsWith(`${baseURL}${path}`));
    // The page may know of it before the test is told.
    await expect
      .poll(() => own().filter((one) => one.startsWith("net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin")), {
        message: path,
      })
      .toHaveLength(3);
  }
  server.close();
});
