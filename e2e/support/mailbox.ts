/** Letters that the shop has sent, as their reader finds them in the mailbox. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { database } from "#lib/database";
import { mailboxOf, mailDirectory } from "./mail-server.ts";

/** What every first sign-in in a browser brings. Most tests sign in, and are about another letter. */
const newDeviceSubject = /^New sign-in (from|to) /;

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
  (await everyLetterTo(address)).filter(({ subject }) => !newDeviceSubject.test(subject ?? ""));

/** Every letter that has come for `address`, the oldest first; `directory` is that of its mail server. */
export async function everyLetterTo(address: string, directory = mailDirectory): Promise<Email[]> {
  const mailbox = mailboxOf(address, directory);
  const names = (await readdir(mailbox).catch(() => [])).filter((name) => !name.startsWith(".")).toSorted();
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(mailbox, name)))));
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

/** Waits until nothing to `address` is queued: from then on the mailbox has whatever has been written so far. */
export async function postHasCome(address: string): Promise<void> {
  await expect.poll(() => database().letter.count({ where: { recipient: address } })).toBe(0);
}
