import { globSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { customerCookie, guestCookie, identifierIn } from "../support/cookies.ts";
import { newCustomer } from "../support/customer.ts";
import { addVaseToCart, expectInCart, signIn, signOut } from "../support/shop.ts";
import { expect, test } from "../support/test.ts";

/** A site of the attacker's: one page with a form that sends itself to the shop. */
async function evilSite(target: string): Promise<{ server: Server; url: (host: string) => string }> {
  const page = `<!doctype html><form method="post" action="${target}"><button>Win a vase</button></form>`;
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { server, url: (host) => `http://${host}:${port}/` };
}

for (const host of ["127.0.0.1", "localhost"]) {
  test(`a form on another site (${host}) signs nobody out @ASVS-3.5.1 @WSTG-SESS-05`, async ({ page, baseURL }) => {
    await signIn(page, await newCustomer());
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
    test(`is refused ${title} @ASVS-3.5.1`, async ({ page, context, raw }) => {
      await signIn(page, await newCustomer());
      const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
      expect((await raw("/sign-out", { ...headers, cookie }, { method: "POST", body: "" })).status).toBe(403);
      expect((await raw("/account", { cookie })).status).toBe(200);
    });
  }

  test("but a forged synchroniser token is refused though the request is our own @ASVS-3.5.1", async ({
    page,
    context,
    raw,
  }) => {
    await signIn(page, await newCustomer());
    const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
    for (const token of ["", "forged", "a.b"]) {
      const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" };
      const answer = await raw("/sign-out", headers, { method: "POST", body: `csrf=${token}` });
      expect(answer.status, token).toBe(403);
    }
    expect((await raw("/account", { cookie })).status).toBe(200);
  });
});

test("a server action is refused from another site, before anything happens @ASVS-3.5.1", async ({
  page,
  context,
  raw,
}) => {
  await addVaseToCart(page);
  const cookie = `${guestCookie}=${await identifierIn(context, guestCookie)}`;
  const answer = await raw(
    "/cart",
    { cookie, "sec-fetch-site": "cross-site", "next-action": "0" },
    { method: "POST", body: "" },
  );
  expect(answer.status).toBe(403);
});

test("a form of our own without the session's token changes nothing, and works with it @ASVS-3.5.1", async ({
  page,
}) => {
  await signIn(page, await newCustomer());
  await addVaseToCart(page);
  const remove = page.getByRole("main").getByRole("button", { name: /^Remove/ });
  for (const token of ["", "forged.token"]) {
    await page.goto("/cart");
    await page.evaluate((value) => {
      for (const field of document.querySelectorAll<HTMLInputElement>('input[name="csrf"]')) field.value = value;
    }, token);
    await remove.click();
    await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  }
  await page.goto("/cart");
  await expectInCart(page, 1);
  await remove.click();
  await expectInCart(page, 0);
});

test("a link from another site still leads into the shop, signed in", async ({ page, baseURL }) => {
  await signIn(page, await newCustomer());
  const evil = await evilSite(`${baseURL}/`);
  await page.goto(evil.url("127.0.0.1"));
  await page.evaluate((to) => {
    location.href = to;
  }, `${baseURL}/account`);
  await expect(page).toHaveURL(/\/account$/);
  evil.server.close();
});

test("what takes writes does nothing when it is only looked at @ASVS-3.5.3", async ({ page, context, raw }) => {
  await signIn(page, await newCustomer());
  const cookie = `${customerCookie}=${await identifierIn(context, customerCookie)}`;
  const writes = globSync("app/**/route.ts").filter(
    (path) => !/export (const|async function|function) GET/.test(readFileSync(path, "utf8")),
  );
  expect(writes.length).toBeGreaterThan(8);
  for (const file of writes) {
    const path = `/${file
      .split("/")
      .slice(1, -1)
      .filter((part) => !part.startsWith("("))
      .join("/")}`;
    for (const method of ["GET", "HEAD"]) {
      expect([303, 405], `${method} ${path}`).toContain((await raw(path, { cookie }, { method })).status);
    }
  }
  expect((await raw("/account", { cookie })).status).toBe(200);
});

test("no other site can show the shop in a frame @ASVS-3.4.6 @WSTG-CLNT-09", async ({ page, baseURL }) => {
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<iframe src="${baseURL}/sign-in"></iframe>`),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const frame = page.frames()[1];
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
  server.close();
});
