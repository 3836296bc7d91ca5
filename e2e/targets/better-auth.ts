/** Better Auth as its documentation begins: e2e/targets/shops/better-auth. */
import { randomInt } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import type { Adapter } from "./adapter.ts";
import { startOtherShop } from "./harness/other-shop.ts";

const press = async (page: Page, name: string) => {
  const answered = page.waitForResponse("**/api/auth/**");
  await page.getByRole("button", { name }).click();
  await (await answered).finished();
  // The page's script says what came of it, or leads away.
  await page.waitForFunction(() => (document.querySelector("output")?.textContent ?? "elsewhere") !== "");
};

const addresses = new WeakMap<BrowserContext, string>();

/** Three sign-ins in ten seconds are allowed from one address. As a proxy would, this says for each browser that it has its own. */
async function fromItsOwnAddress(page: Page): Promise<void> {
  const context = page.context();
  const address = addresses.get(context) ?? `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
  addresses.set(context, address);
  await context.setExtraHTTPHeaders({ "x-forwarded-for": address });
}

export const adapter: Adapter = {
  name: "better-auth",
  start: (folder) => startOtherShop("better-auth", folder),
  sessionCookie: "__Secure-better-auth.session_token",
  personalPage: "/account",
  signInPage: "/sign-in",
  returnParameter: "callbackURL",

  async signUp(page, { name, email, password }) {
    await fromItsOwnAddress(page);
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await press(page, "Sign up");
  },

  async submitSignIn(page, email, password) {
    await fromItsOwnAddress(page);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await press(page, "Sign in");
  },

  async signOut(page) {
    await page.goto("/account");
    await press(page, "Sign out");
  },

  async changePassword(page, current, next) {
    await page.goto("/account");
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password").fill(next);
    await press(page, "Change password");
  },

  async register(page, email) {
    await fromItsOwnAddress(page);
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("some-password-or-other");
    await press(page, "Sign up");
  },

  lacks: {
    cart: "It keeps accounts and sells nothing.",
    recover: "Links for a new password need a mail server, which the example has not.",
  },
};
