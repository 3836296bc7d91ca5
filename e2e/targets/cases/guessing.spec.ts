/**
 * Attack: a password is guessed at the sign-in form, or its owner kept out by guessing (WSTG-ATHN-03).
 * Shown with a bounded number of wrong passwords in a row, and the right one after them.
 */
import { randomInt } from "node:crypto";
import type { Person } from "../adapter.ts";
import { again } from "../harness/recorded.ts";
import type { Shop } from "../harness/shop.ts";
import { expect, type RecordOwn, test } from "../harness/test.ts";

const guesses = 20;
const wrong = "wrong-password-0000";

// One after the other: what one case tries in vain shall not be held against the next.
test.describe.configure({ mode: "default" });

type Headers = () => Record<string, string>;

/** A sign-in of the person's, recorded with a wrong password, to be sent again with others: does that one open the account? */
async function recordedSignIn(shop: Shop, recordOwn: RecordOwn, person: Person, headers: Headers = () => ({})) {
  const [signIn] = await recordOwn((page) => shop.trySignIn(page, person.email, wrong));
  const attempt = async (password: string) => {
    if (!signIn) return false;
    const answer = await shop.ask(signIn.url, again(signIn, headers(), { [wrong]: password }));
    // Some shops set the cookie with a no as well.
    const given = answer.headers["set-cookie"]?.find((line) => line.startsWith(`${shop.sessionCookie}=`));
    return given !== undefined && shop.opensWith(given.split(";", 1)[0] ?? "", person);
  };
  if (await attempt(person.password)) return attempt;
  throw new Error("A bare request that repeats the sign-in with the right password does not sign in.");
}

/** Tries so many wrong passwords, no two of them the same. */
async function guessWith(attempt: (password: string) => Promise<boolean>): Promise<void> {
  for (let count = 1; count <= guesses; count += 1) await attempt(`wrong-password-${String(count).padStart(4, "0")}`);
}

test("after twenty wrong passwords the right one has to wait @ACC-04 @ASVS-6.3.1 @WSTG-ATHN-03", async ({
  shop,
  person,
  recordOwn,
}) => {
  const attempt = await recordedSignIn(shop, recordOwn, person);
  await guessWith(attempt);
  const sentence = `After ${guesses} wrong passwords in a row the right one opens the account at once.`;
  expect(await attempt(person.password), sentence).toBe(false);
});

test("no other address that one claims to come from helps @ACC-04 @ASVS-6.3.1", async ({ shop, person, recordOwn }) => {
  const anywhere = () => ({ "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` });
  const attempt = await recordedSignIn(shop, recordOwn, person, anywhere);
  await guessWith(attempt);
  const sentence = `Each with another X-Forwarded-For, ${guesses} wrong passwords hold up nothing: the right one opens the account at once.`;
  expect(await attempt(person.password), sentence).toBe(false);
});

test("guessing keeps nobody else from signing in @ACC-05 @ASVS-6.1.1", async ({
  shop,
  person,
  newPerson,
  page,
  recordOwn,
}) => {
  const other = await newPerson();
  await guessWith(await recordedSignIn(shop, recordOwn, person));
  await shop.trySignIn(page, other.email, other.password);
  const isIn = await shop.isSignedIn(page, other);
  expect(isIn, "While somebody guesses at one account, the owner of another cannot sign in.").toBe(true);
});
