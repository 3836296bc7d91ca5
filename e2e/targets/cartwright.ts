/** Cartwright itself: every case has to hold. */
import { expect, type Page } from "@playwright/test";
import { hashPassword } from "#lib/account";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { now } from "#lib/time";
import { authorityPath } from "../../scripts/certificate.ts";
import { freePort, startShop } from "../../scripts/shop-process.ts";
import { confirmWith, expectToBeAsked } from "../support/elevation.ts";
import { addVaseToCart, fillSignIn, signOut } from "../support/shop.ts";
import type { Adapter } from "./adapter.ts";

const alertOn = (page: Page) => page.getByRole("main").getByRole("alert").first();
const ownAccount = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Account", exact: true });
const sendAddress = async (page: Page, path: string, email: string, button: string) => {
  await page.goto(path);
  await page.getByRole("main").getByLabel("Email").fill(email);
  await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(/\/sent/);
};

export const adapter: Adapter = {
  name: "cartwright",
  async start(folder) {
    const shop = await startShop(await freePort(), folder);
    const stop = async () => void (await shop.stop());
    const settings = { ORIGIN: shop.origin, DATA_DIR: folder, DATABASE_URL: "" };
    return { origin: shop.origin, authority: authorityPath(folder), settings, stop };
  },
  sessionCookie: "__Host-Http-session",
  guestCookie: "__Host-Http-guest",
  personalPage: "/account",
  signInPage: "/sign-in",
  returnParameter: "returnTo",
  scriptless: true,

  // Straight into the database: an account begins with a letter, which e2e/security/account/registration.spec.ts reads.
  async signUp(_, { name, email, password }) {
    const [passwordHash, at] = [await hashPassword(password), now()];
    await database().account.create({
      data: { id: randomName(), name, email, passwordHash, passwordChangedAt: at, createdAt: at },
    });
  },

  async submitSignIn(page, email, password) {
    await fillSignIn(page, email, password);
    await expect(alertOn(page).or(ownAccount(page)).first()).toBeAttached();
  },

  signOut,

  cart: {
    add: addVaseToCart,
    async count(page) {
      await page.goto("/cart");
      const name = await page.getByRole("banner").getByRole("link", { name: /^Cart/ }).getAttribute("aria-label");
      return Number(/\d+/.exec(name ?? "")?.[0] ?? 0);
    },
  },

  async changePassword(page, current, next) {
    await page.goto("/account/password");
    await expectToBeAsked(page);
    await confirmWith(page, current);
    const form = page.getByRole("main");
    const chosen = form.getByLabel("New password", { exact: true });
    await expect(alertOn(page).or(chosen).first()).toBeVisible();
    if (!(await chosen.isVisible())) return;
    await form.getByLabel("Current password", { exact: true }).fill(current);
    await chosen.fill(next);
    await form.getByRole("button", { name: "Change password" }).click();
    await expect(alertOn(page).or(page.getByText("Your password is changed")).first()).toBeVisible();
  },

  recover: (page, email) => sendAddress(page, "/forgot-password", email, "Send reset link"),
  register: (page, email) => sendAddress(page, "/register", email, "Continue"),

  async forgetTries() {
    await database().attempt.deleteMany({ where: { key: { contains: "-network:" } } });
  },

  lacks: {},
};
