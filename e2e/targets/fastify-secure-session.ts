/**
 * A shop that keeps its sessions in the browser, sealed, by the README of @fastify/secure-session:
 * e2e/targets/shops/fastify-secure-session.
 */
import type { Adapter } from "./adapter.ts";
import { startOtherShop } from "./harness/other-shop.ts";

export const adapter: Adapter = {
  name: "fastify-secure-session",
  start: (folder) => startOtherShop("fastify-secure-session", folder),
  sessionCookie: "__Host-session",
  personalPage: "/account",
  signInPage: "/login",
  scriptless: true,

  async signUp(page, { name, email, password }) {
    await page.goto("/register");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL("**/account");
  },

  async submitSignIn(page, email, password) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Log in" }).click();
    // A yes leads elsewhere, a no is said on the page: either is an answer.
    await page
      .getByRole("alert")
      .or(page.getByRole("heading", { name: "Your account" }))
      .first()
      .waitFor();
  },

  async signOut(page) {
    await page.goto("/account");
    await page.getByRole("button", { name: "Log out" }).click();
    await page.waitForURL("**/login");
  },

  cart: {
    async add(page) {
      await page.goto("/");
      await page.getByRole("button", { name: "Add Teapot to cart" }).click();
      await page.waitForURL("**/cart");
    },
    async count(page) {
      await page.goto("/cart");
      const quantities = await page.locator("output").allInnerTexts();
      return quantities.reduce((sum, quantity) => sum + Number(quantity), 0);
    },
  },

  async changePassword(page, current, next) {
    await page.goto("/account/password");
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password").fill(next);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").waitFor();
  },

  async register(page, email) {
    await page.goto("/register");
    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("some-password-or-other");
    await page.getByRole("button", { name: "Create account" }).click();
    await page
      .getByRole("alert")
      .or(page.getByRole("heading", { name: "Your account" }))
      .first()
      .waitFor();
  },

  lacks: {
    recover: "It sends no letters.",
    returnParameter: "Signing in always leads to the account.",
  },
};
