/** What people do to sign in with another site, here and there. */
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { database } from "#lib/database";
import { randomName } from "#lib/random";

/** The name under which the provider of lib/authentication/example-provider.ts is known. */
export const site = "Example ID";

/** An address that nobody has used yet. */
export const newAddress = (): string => `grace-${randomName().toLowerCase()}@example.com`;

/** Presses the button that leads to the provider, on the page at hand, and waits for its own page. */
export async function goToProvider(page: Page, button = `Continue with ${site}`): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("heading", { name: site })).toBeVisible();
}

/** Signs in on the provider's page, or cancels, and waits to be back. */
export async function signInThere(page: Page, login: string, press: "Go on" | "Cancel" = "Go on"): Promise<void> {
  await page.getByLabel("Login").fill(login);
  await page.getByRole("button", { name: press }).click();
  await expect(page).toHaveURL(/^https:\/\/localhost:\d+\/(?!sign-in\/with)/);
}

/** From the sign-in page to the provider, on another day: it has forgotten who was signed in there. */
export async function leaveSignIn(page: Page, returnTo?: string): Promise<void> {
  await page.context().clearCookies({ domain: "127.0.0.1" });
  await page.goto(returnTo === undefined ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  await goToProvider(page);
}

/** There and back. */
export async function signInWith(page: Page, login: string, returnTo?: string): Promise<void> {
  await leaveSignIn(page, returnTo);
  await signInThere(page, login);
}

/** Somebody new, who creates their account with the provider's word alone. */
export async function joinWith(page: Page, email: string): Promise<{ id: string; email: string }> {
  await signInWith(page, email);
  await page.getByRole("main").getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/account\?welcome=1$/);
  return database().account.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } });
}

/** Who may sign in to an account, as its providers call them. */
export const subjectsOf = async (accountId: string): Promise<string[]> =>
  (await database().federatedIdentity.findMany({ where: { accountId } })).map(({ subject }) => subject);

/** Signs in on the provider's page, and gives the address that it sends the browser back to, before anybody goes there. */
export async function holdReturn(page: Page, login: string): Promise<string> {
  // The browser's own cookies, but not its habit of following: a redirect cannot be held up on its way.
  const how = { maxRedirects: 0 } as const;
  let answer = await page.request.post(page.url(), { form: { login, press: "in" }, ...how });
  for (;;) {
    const address = new URL(answer.headers()["location"] ?? "", answer.url()).href;
    if (address.startsWith("https://localhost")) return address;
    answer = await page.request.get(address, how);
  }
}

/** The cookies of a browser by which a sign-in with another site is tied to it. */
export const tiesOf = async (context: BrowserContext) =>
  (await context.cookies()).filter(({ name }) => name.startsWith("__Host-Http-federation"));
