/**
 * Attack: somebody reads from an answer whether an address has an account (WSTG-IDNT-04).
 * Shown by asking with one that has and one that has not: page and time must tell nothing, but for the address itself.
 */
import { randomInt } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { again } from "../harness/recorded.ts";
import { expect, test } from "../harness/test.ts";

/** What a page says in the end, and where, of an address that has an account and of one that has not. */
async function both(
  context: BrowserContext,
  emails: readonly string[],
  ask: (page: Page, email: string) => Promise<void>,
) {
  const said: string[] = [];
  for (const email of emails) {
    const page = await context.newPage();
    await ask(page, email);
    const text = `${new URL(page.url()).pathname} ${await page.locator("body").innerText()}`;
    said.push(text.replaceAll(email, "EMAIL").replaceAll(/\s+/g, " "));
    await page.close();
  }
  return said;
}

test.describe("a known address and an unknown one are told the same", () => {
  let emails: string[];
  test.beforeEach(({ person }) => {
    emails = [person.email, `nobody-${person.email}`];
  });

  test("at sign-in @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({ shop, context }) => {
    const [known, unknown] = await both(context, emails, (page, email) =>
      shop.trySignIn(page, email, "not-the-right-one"),
    );
    expect(known, "The sign-in page says something else to a known address than to an unknown one.").toBe(unknown);
  });

  test("when a password is forgotten @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({ shop, context }) => {
    const recover = shop.wayTo("recover");
    const [known, unknown] = await both(context, emails, (page, email) =>
      shop.by("recover", () => recover(page, email)),
    );
    expect(known, "Who asks for a new password is told whether the address has an account.").toBe(unknown);
  });

  test("when an account is asked for @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({ shop, browser }) => {
    const register = shop.wayTo("register");
    const said: string[] = [];
    for (const email of emails) {
      const context = await browser.newContext();
      said.push(...(await both(context, [email], (page, one) => shop.by("register", () => register(page, one)))));
      await context.close();
    }
    expect(said[0], "Who asks for an account is told whether the address has one.").toBe(said[1]);
  });
});

test("nor does the time tell that an answer takes @ACC-06 @ASVS-6.3.8 @WSTG-IDNT-04", async ({
  shop,
  person,
  recordOwn,
}) => {
  const [signIn] = await recordOwn((page) => shop.trySignIn(page, person.email, "not-the-right-one"));
  if (!signIn) throw new Error("The sign-in sent nothing.");
  const shortest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  // In turns: a busy moment of the machine is everybody's. The shortest of each is the one that waited for nothing else.
  for (let round = 0; round < 4; round += 1) {
    for (const who of ["known", "unknown"] as const) {
      const email = who === "known" ? person.email : `no${round}-${person.email}`;
      const from = { "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` };
      const began = performance.now();
      await shop.ask(signIn.url, again(signIn, from, { [person.email]: email }));
      shortest[who] = Math.min(shortest[who], performance.now() - began);
    }
  }
  const [known, unknown] = [shortest.known, shortest.unknown].map(Math.round) as [number, number];
  const isTelling = Math.abs(known - unknown) > 40 && Math.max(known, unknown) > 3 * Math.min(known, unknown);
  const sentence = `A wrong password takes ${known} ms where the address has an account, ${unknown} ms where it has none.`;
  expect(isTelling, sentence).toBe(false);
});
