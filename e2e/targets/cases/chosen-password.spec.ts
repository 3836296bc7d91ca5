/**
 * Attack: a password is guessed with the few that everybody chooses, or with one that only looks like it (WSTG-ATHN-07).
 * Shown by choosing it where passwords are changed, and by signing in with it in another browser.
 */
import { randomBytes, randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { control } from "../harness/control.ts";
import { expect, test as withActors } from "../harness/test.ts";

type Chooser = {
  /** The owner of the account wants that password next: whether it opens the account from then on. */
  choose: (next: string) => Promise<boolean>;
  /** Whether somebody who comes with that password gets in. */
  opens: (password: string) => Promise<boolean>;
};

const test = withActors.extend<{ owner: Chooser }>({
  owner: async ({ browser, shop, person }, use) => {
    const change = shop.wayTo("changePassword");
    let { password } = person;
    const inFreshBrowser = async <T>(act: (page: Page) => Promise<T>) => {
      const page = await browser.newPage();
      const seen = await act(page);
      await page.close();
      return seen;
    };
    const opens = (wanted: string) =>
      inFreshBrowser(async (page) => {
        await shop.trySignIn(page, person.email, wanted);
        return shop.isSignedIn(page, person);
      });
    await use({
      opens,
      async choose(next) {
        await inFreshBrowser(async (page) => {
          await shop.signIn(page, { ...person, password });
          await shop.by("changePassword", () => change(page, password, next));
        });
        const isTaken = await opens(next);
        if (isTaken) password = next;
        return isTaken;
      },
    });
  },
});

const letters = (length: number) =>
  Array.from({ length }, () => "abcdefghijklmnopqrstuvwxyz".charAt(randomInt(26))).join("");
/** Of the kind that everybody here has, whom the shop let in with it. */
const good = () => `another-staple-${randomBytes(8).toString("hex")}`;

/** Those of these passwords that the shop lets its customer choose; one that it has to take shows that choosing works. */
async function takenOf(weak: readonly string[], { choose }: Chooser): Promise<string[]> {
  const taken: string[] = [];
  for (const password of weak) if (await choose(password)) taken.push(password);
  if (taken.length === 0) control(await choose(good()), "a password that is hard to guess is not taken either.");
  return taken;
}

test("seven letters are too few for a password @ACC-01 @ASVS-6.2.1 @WSTG-ATHN-07", async ({ owner }) => {
  const taken = await takenOf([letters(7)], owner);
  expect(taken, "A password of seven letters is taken.").toEqual([]);
});

test("passwords that everybody tries first are refused @ACC-02 @ASVS-6.2.4 @WSTG-ATHN-07", async ({ owner }) => {
  // Common lists have them all; of several lengths and kinds of signs, so that other rules do not stand in for the list.
  const taken = await takenOf(["password1", "qwertyuiop", "Password123!", "passwordpassword"], owner);
  expect(taken, `Passwords that everybody tries first are taken: ${taken.join(", ")}.`).toEqual([]);
});

test("one's own address is no password @ACC-03 @ASVS-6.2.11 @WSTG-ATHN-07", async ({ owner, person }) => {
  const taken = await takenOf([person.email], owner);
  expect(taken, "The account's own address is taken for its password.").toEqual([]);
});

test("a password needs no digits and no signs @ACC-01 @ASVS-6.2.5", async ({ owner }) => {
  const isTaken = await owner.choose(letters(24));
  if (!isTaken) control(await owner.choose(good()), "no password is taken.");
  expect(isTaken, "A password of 24 letters is refused.").toBe(true);
});

test("a password of 64 characters is taken @ACC-01 @ASVS-6.2.9", async ({ owner }) => {
  const isTaken = await owner.choose(randomBytes(32).toString("hex"));
  if (!isTaken) control(await owner.choose(good()), "no password is taken.");
  expect(isTaken, "A password of 64 letters and digits is refused.").toBe(true);
});

test("each letter of a long password counts, and whether it is a capital @ACC-01 @ASVS-6.2.8", async ({ owner }) => {
  // The longest that the shop takes: some ways to keep passwords read 72 bytes of them.
  const long = [letters(80), letters(64), letters(24)];
  let chosen: string | undefined;
  for (const one of long) if (!chosen && (await owner.choose(one))) chosen = one;
  if (!chosen) throw new Error("The control failed: no long password is taken.");
  const { length } = chosen;
  expect(await owner.opens(chosen.slice(0, -1)), `A password of ${length} letters opens without its last.`).toBe(false);
  expect(await owner.opens(chosen.toUpperCase()), "A password of small letters opens in capitals.").toBe(false);
});
