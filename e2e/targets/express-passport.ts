/** A minimal shop with express-session and Passport: e2e/targets/shops/express-passport. */
import type { Page } from "@playwright/test";
import type { Adapter } from "./adapter.ts";
import { startOtherShop } from "./harness/other-shop.ts";

/** Presses a button whose form leads to a page, and waits until that is there. */
const press = async (page: Page, name: string) => {
  const arrived = page.waitForEvent("load");
  await page.getByRole("button", { name }).click();
  await arrived;
};

export const adapter: Adapter = {
  name: "express-passport",
  start: (folder) => startOtherShop("express-passport", folder),
  sessionCookie: "connect.sid",
  personalPage: "/account",
  signInPage: "/login",
  scriptless: true,

  async signUp(page, { email, password }) {
    await page.goto("/signup");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await press(page, "Sign up");
  },

  async submitSignIn(page, email, password) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await press(page, "Sign in");
  },

  async signOut(page) {
    await page.goto("/account");
    await press(page, "Sign out");
  },

  cart: {
    async add(page) {
      await page.goto("/");
      await press(page, "Add to cart");
    },
    async count(page) {
      await page.goto("/cart");
      return Number(await page.getByRole("status").innerText());
    },
  },

  async changePassword(page, current, next) {
    await page.goto("/account");
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password").fill(next);
    await press(page, "Change password");
  },

  async register(page, email) {
    await page.goto("/signup");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("some-password-or-other");
    await press(page, "Sign up");
  },

  lacks: {
    recover: "There is no way back for a forgotten password: the tutorial has none.",
    returnParameter: "Where to go after signing in is kept in the session, not in the address.",
  },
};
