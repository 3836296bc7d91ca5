/**
 * Attack: somebody reads from the bare answer of a form, not from its page, who has an account.
 * Shown by comparing status and headers for a known address and an unknown one.
 */
import type { Browser } from "@playwright/test";
import { randomName } from "#lib/random";
import { newCustomer } from "../../support/customer.ts";
import type { Ask } from "../../support/raw.ts";
import { newcomer } from "../../support/staff.ts";
import { expect, test } from "../../support/test.ts";

/** The form with an e-mail field at that path, as it stands, sent as a page of the shop would send it. */
async function send(browser: Browser, raw: Ask, path: string, typed: Readonly<Record<string, string>>) {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(path);
  const fields = await page
    .getByRole("main")
    .locator("form", { has: page.getByLabel("Email") })
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => [name, String(value)] as const),
    );
  await plain.close();
  const filled = new FormData();
  for (const [name, value] of fields) filled.append(name, typed[name] ?? value);
  const form = new Request("https://localhost", { method: "POST", body: filled });
  const body = await form.text();
  const headers = {
    "sec-fetch-site": "same-origin",
    "content-type": form.headers.get("content-type") ?? "",
    "content-length": String(Buffer.byteLength(body)),
  };
  return raw(path, headers, { method: "POST", body });
}

for (const path of ["/sign-in", "/staff/sign-in", "/register", "/forgot-password"]) {
  test(`the answer of ${path} has one status and the same headers for a known address and an unknown one @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04`, async ({
    browser,
    raw,
  }) => {
    const { email } = path.startsWith("/staff") ? await newcomer() : await newCustomer();
    const addresses = [email, `ada-${randomName().toLowerCase()}@example.com`];
    const [known, unknown] = await Promise.all(
      addresses.map(async (address) => {
        const { status, headers } = await send(browser, raw, path, { email: address, password: "not the right one" });
        // What is new in every answer: the time, the nonce, and what a cookie holds.
        const { date, ...rest } = headers;
        expect(date).toBeDefined();
        const lines = Object.entries({ ...rest, "set-cookie": rest["set-cookie"] ?? [] });
        return { status, headers: lines.map(([name, value]) => [name, steady(String(value))]) };
      }),
    );
    expect(known?.status).toBeLessThan(400);
    expect(known).toEqual(unknown);
  });
}

const steady = (value: string) =>
  value
    .replaceAll(/'nonce-[^']+'/g, "'nonce'")
    .replaceAll(/nonce="[^"]+"/g, "nonce")
    .replaceAll(/(__Host-[\w-]+)=[^;]*/g, "$1=");
