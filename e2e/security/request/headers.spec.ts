/**
 * Attack: a page is framed, sniffed, read across origins, or runs a script that was written into it.
 * Shown by reading the headers of every kind of answer, and by injecting a script in a real browser.
 */
import { rotation } from "#lib/session";
import { arriveSignedIn } from "../../support/arrival.ts";
import { customerCookie, identifierIn } from "../../support/cookies.ts";
import { newCustomer } from "../../support/customer.ts";
import { expectEveryHeader } from "../../support/every-header.ts";
import { dueForRotation, handleOf, replacedFor, standing } from "../../support/session-record.ts";
import { expect, test } from "../../support/test.ts";
import { goTo, successorIn } from "../../support/visitor.ts";

/** One address for every kind of answer that the shop gives. */
const answers: { title: string; path: string; status: number; headers?: Record<string, string>; method?: string }[] = [
  { title: "a page", path: "/", status: 200 },
  { title: "a page that does not exist", path: "/nowhere", status: 404 },
  { title: "a product that does not exist", path: "/products/nothing", status: 404 },
  { title: "the way to the sign-in page", path: "/account", status: 303 },
  {
    title: "a connection that would become another",
    path: "/pictures/nothing",
    status: 404,
    headers: { connection: "Upgrade", upgrade: "websocket" },
  },
  {
    title: "a refused cookie header",
    path: "/",
    status: 400,
    headers: { cookie: `${customerCookie}=a; ${customerCookie}=b` },
  },
  {
    title: "a refused cross-site write",
    path: "/cart",
    status: 403,
    method: "POST",
    headers: { "sec-fetch-site": "cross-site" },
  },
  { title: "another host's name", path: "/", status: 308, headers: { host: "evil.example" } },
  { title: "a file", path: "/icon.svg", status: 200 },
  { title: "the icon that browsers ask for unasked", path: "/favicon.ico", status: 200 },
  { title: "a picture", path: "/pictures/harvest-vase-oat-320.avif", status: 200 },
  { title: "a picture that does not exist", path: "/pictures/nothing.avif", status: 404 },
  { title: "the health of the server", path: "/healthz", status: 200 },
  { title: "the worker of the offline page", path: "/offline-worker", status: 200 },
  { title: "robots.txt", path: "/robots.txt", status: 200 },
  { title: "a notice of a bank that is not the shop's", path: "/webhooks/stripe", status: 404, method: "POST" },
  { title: "an unsigned notice of the bank", path: "/webhooks/test-bank", status: 400, method: "POST" },
];

for (const { title, path, status, headers, method } of answers) {
  test(`${title} (${status}) carries every security header @HDR-01 @ASVS-3.2.1 @ASVS-3.4.1 @ASVS-3.4.3 @ASVS-3.4.4 @ASVS-3.4.5 @ASVS-3.4.6 @ASVS-3.4.8 @WSTG-CONF-07 @WSTG-CONF-12 @WSTG-INFO-02`, async ({
    raw,
  }) => {
    const answer = await raw(path, headers, { method: method ?? "GET" });
    expect(answer.status).toBe(status);
    expectEveryHeader(answer);
  });
}

test("what another site asks for is answered without a word that would let it read the answer @CSR-09 @ASVS-3.4.2 @WSTG-CLNT-07", async ({
  raw,
}) => {
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };
  for (const { path, headers, method } of answers) {
    expectEveryHeader(await raw(path, { ...foreign, ...headers }, { method: method ?? "GET" }));
  }
  const preflight = { "access-control-request-method": "POST", "access-control-request-headers": "next-action" };
  for (const path of ["/", "/account", "/session/status", "/session/rotation", "/account/data/download", "/healthz"]) {
    const answer = await raw(path, { ...foreign, ...preflight }, { method: "OPTIONS" });
    expect(answer.status, path).toBe(403);
    expectEveryHeader(answer);
  }
});

test("a script and a style of the framework carry every security header @HDR-01 @ASVS-3.4.1", async ({ raw }) => {
  const files = new Set((await raw("/")).body.match(/\/_next\/static\/[\w./~-]+\.(js|css)/g));
  expect(files.size).toBeGreaterThan(1);
  for (const file of files) {
    const answer = await raw(file);
    expect(answer.status, file).toBe(200);
    expectEveryHeader(answer);
  }
});

test("the answers to an identifier that is too old, and to one that was used again, carry every security header @HDR-01 @ASVS-3.4.1", async ({
  page,
  context,
  raw,
}) => {
  await arriveSignedIn(page, await newCustomer());
  const first = await identifierIn(context, customerCookie);
  const handle = await handleOf(first);
  let current = first;
  for (const _ of ["once", "twice"]) {
    await dueForRotation(current);
    current = successorIn(await goTo(raw, "/account", current));
    await goTo(raw, "/account", current);
  }
  const stale = await goTo(raw, "/account", first);
  expect(stale.status).toBe(409);
  expectEveryHeader(stale);
  await replacedFor(first, rotation.grace);
  const asked = { cookie: `${customerCookie}=${first}`, "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors" };
  const reused = await raw("/session/status", asked);
  expect(reused.status).toBe(401);
  expectEveryHeader(reused);
  expect((await standing(handle)).endReason).toBe("reuse");
});

test("a nonce is used once @HDR-01 @ASVS-3.4.3", async ({ raw }) => {
  const nonces = new Set<string>();
  for (let count = 0; count < 5; count += 1) {
    const { headers, body } = await raw("/");
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    expect(body).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test("a client cannot choose the nonce @HDR-01 @ASVS-3.4.3", async ({ raw }) => {
  const chosen = "chosenbyattackerchosenby";
  const sent = { "x-nonce": chosen, "content-security-policy": `script-src 'nonce-${chosen}'` };
  const { headers, body } = await raw("/", sent);
  expect(headers["content-security-policy"]).not.toContain(chosen);
  expect(body).not.toContain(chosen);
});

test("a script that was injected does not run @HDR-02 @ASVS-3.4.3 @javascript", async ({ page }) => {
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("div");
    script.innerHTML = `<img src="/nothing" onerror="window.injected = true">`;
    document.body.append(script);
    return new Promise((settle) => {
      script.firstElementChild?.addEventListener("error", () => setTimeout(() => settle("injected" in window)));
    });
  });
  expect(ran).toBe(false);
});

/** What Chromium says when a font that was fetched ahead has to wait for a busy machine to draw with it. */
const saysOnlyThatItIsSlow = /was preloaded using link preload but not used within a few seconds/;

test.describe("with all that a page asks for", () => {
  // A browser that is kept from bringing the offline page complains of it.
  test.use({ serviceWorkers: "allow" });

  test("pages load without a single complaint in the console @HDR-02 @ASVS-3.4.3 @javascript", async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      const isComplaint = ["warning", "error"].includes(message.type());
      if (isComplaint && !saysOnlyThatItIsSlow.test(message.text())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    for (const path of [
      "/",
      "/products",
      "/products/harvest-vase",
      "/search?q=vase",
      "/cart",
      "/sign-in",
      "/register",
    ]) {
      await page.goto(path, { waitUntil: "networkidle" });
    }
    expect(complaints).toEqual([]);
  });
});
