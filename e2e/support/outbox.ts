/** Letters that the shop wrote, as their reader finds them in the outbox. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";
import { config } from "#lib/config";

/** The newest letter to `address`, waited for as one waits for the post. */
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

/** Every letter to `address`, the oldest first. */
export async function lettersTo(address: string): Promise<Email[]> {
  const outbox = join(config().dataDir, "outbox");
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml")).toSorted();
  const letters = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(outbox, name)))));
  return letters.filter((letter) => letter.to?.some((to) => to.address === address));
}

/** The path of the link into the shop that a letter carries. */
export function linkIn(letter: Email): string {
  const address = /https:\/\/\S+\/register\/[\w-]+/.exec(letter.text ?? "")?.[0];
  if (!address) throw new Error(`The letter “${letter.subject}” carries no link.`);
  return new URL(address).pathname;
}
