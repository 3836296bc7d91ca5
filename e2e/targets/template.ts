/**
 * An adapter to copy: replace what stands here by what is so in your shop. adapter.ts says what each member promises, and
 * what happens if you leave it out. This one is of a shop with plain forms that runs already, at the `--origin` you say.
 */
import type { Adapter } from "./adapter.ts";

export const adapter: Adapter = {
  name: "my-shop",

  sessionCookie: "sid",
  personalPage: "/account",
  signInPage: "/login",

  async signUp(page, { name, email, password }) {
    await page.goto("/register");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Email").fill(email);
    // Exactly that: it would also find “Confirm password” otherwise.
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.waitForURL("**/account");
  },

  async submitSignIn(page, email, password) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    // A yes leads elsewhere, a no is said on the page: either is an answer.
    await page
      .getByRole("alert")
      .or(page.getByRole("heading", { name: "Your account" }))
      .first()
      .waitFor();
  },

  async signOut(page) {
    await page.goto("/account");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/login");
  },

  cart: {
    async add(page) {
      await page.goto("/products/1");
      await page.getByRole("button", { name: "Add to cart" }).click();
      await page.waitForURL("**/cart");
    },
    async count(page) {
      await page.goto("/cart");
      return Number(await page.getByTestId("cart-count").innerText());
    },
  },

  async changePassword(page, current, next) {
    await page.goto("/account/password");
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password", { exact: true }).fill(next);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").or(page.getByRole("status")).first().waitFor();
  },

  async recover(page, email) {
    await page.goto("/forgot-password");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("alert").or(page.getByRole("status")).first().waitFor();
  },

  async register(page, email) {
    await page.goto("/register");
    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("some-password-or-other");
    await page.getByRole("button", { name: "Create account" }).click();
    await page
      .getByRole("alert")
      .or(page.getByRole("heading", { name: "Your account" }))
      .first()
      .waitFor();
  },

  returnParameter: "next",
  scriptless: true,

  lacks: {},
};
