/** Re-authentication, as people do it, and the server's record of it, which tests age. */
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { database } from "#lib/database";
import { digest } from "#lib/random";
import { before, type Duration, now } from "#lib/time";
import { sendUnseen } from "./arrival.ts";
import { customerCookie, identifierIn } from "./cookies.ts";
import type { Customer } from "./customer.ts";

export const elevationCookie = "__Host-Http-elevation";

/** Opens a page that asks who one is, and answers with the password; fails where it does not ask. The question is not shown. */
export async function openElevated(page: Page, path: string, { password }: Customer): Promise<void> {
  await sendUnseen(page, path, { "current-password": password });
  await page.goto(path);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

export async function expectToBeAsked(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm it is you");
}

/** Fills and sends the form that asks who one is. */
export async function confirmWith(page: Page, password: string): Promise<void> {
  await page.getByRole("main").getByLabel("Current password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Confirm", exact: true }).click();
}

/** Makes the browser's elevation look as if it had been proved so long ago. */
export async function provedAgo(context: BrowserContext, ago: Duration): Promise<void> {
  const secret = await identifierIn(context, elevationCookie);
  const { count } = await database().elevation.updateMany({
    where: { digest: digest(secret) },
    data: { provedAt: before(now(), ago) },
  });
  if (count !== 1) throw new Error("The server knows nothing of this browser's elevation.");
}

/** What the journal says about an account, the oldest first. */
export const journalOf = async (accountId: string): Promise<string[]> =>
  (await database().securityEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

/** Has the server ask the browser's session for a new proof, as it does when something about it looks odd. */
export async function suspect(context: BrowserContext): Promise<void> {
  const identifierDigest = digest(await identifierIn(context, customerCookie));
  await database().session.update({ where: { identifierDigest }, data: { proofDue: true } });
}
