/** Letters that the shop wrote, as their reader finds them in the outbox. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { config } from "#lib/config";
import { database } from "#lib/database";

/** What every first sign-in in a browser brings. Most tests sign in, and are about another letter. */
const newDeviceSubject = "New sign-in to your account";

/** The newest letter to `address` but for news of a sign-in, waited for as one waits for the post. */
export async function latestLetterTo(address: string): Promise<Email> {
  let found: Email | undefined;
  await expect
    .poll(
      async () => {
        found = (await lettersTo(address)).at(-1);
        return found?.subject;
      },
      { message: `a letter to ${address}`, timeout: 20_000 },
    )
    .toBeTruthy();
  return found as Email;
}

/** Every letter to `address` but for news of a sign-in, the oldest first. */
export const lettersTo = async (address: string): Promise<Email[]> =>
  (await everyLetterTo(address)).filter(({ subject }) => subject !== newDeviceSubject);

/** Every letter to `address`, the oldest first. */
export async function everyLetterTo(address: string): Promise<Email[]> {
  const outbox = join(config().dataDir, "outbox");
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml")).toSorted();
  const letters = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(outbox, name)))));
  return letters.filter((letter) => letter.to?.some((to) => to.address === address));
}

/** The path of the secret link into the shop that a letter carries. */
export function linkIn(letter: Email): string {
  const address = /https:\/\/\S+\/[\w-]{43}(?=[?\s])\S*/.exec(letter.text ?? "")?.[0];
  if (!address) throw new Error(`The letter “${letter.subject}” carries no link.`);
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

/** The newest letter to `address` under that subject, waited for as one waits for the post. */
export async function letterAbout(address: string, subject: string): Promise<Email> {
  const find = async () => (await everyLetterTo(address)).filter((letter) => letter.subject === subject).at(-1);
  await expect.poll(find, { message: `“${subject}” to ${address}`, timeout: 20_000 }).toBeTruthy();
  return (await find()) as Email;
}

/** Waits until nothing to `address` is queued: from then on the outbox has whatever has been written so far. */
export async function postHasCome(address: string): Promise<void> {
  await expect.poll(() => database().letter.count({ where: { recipient: address } })).toBe(0);
}
