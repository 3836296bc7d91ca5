/** The actors of the portable cases: a shopper in `page`, an attacker with a browser of their own, and people with accounts. */
import { randomBytes } from "node:crypto";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import type { Person } from "../adapter.ts";
import { control } from "./control.ts";
import { loadAdapter } from "./load-adapter.ts";
import { requireLoopback } from "./loopback.ts";
import { type Recorded, writesDuring } from "./recorded.ts";
import { type Shop, shopOf } from "./shop.ts";

export { expect } from "@playwright/test";

/**
 * What the attacker's own browser sends for an act of theirs, to be forged: the form, its fields, and whatever tokens the
 * attacker was given. With somebody's `account`, they are signed in to it first. `effect` says what is seen of the act in
 * that browser: if that is nothing, its absence elsewhere would say nothing either, and the case is not tried.
 */
export type RecordOwn = (
  act: (page: Page) => Promise<void>,
  how?: { account?: Person; effect?: (page: Page) => Promise<string> },
) => Promise<Recorded[]>;

type Actors = {
  shop: Shop;
  /** Somebody who has an account, and is not signed in. */
  person: Person;
  /** Makes another one. */
  newPerson: () => Promise<Person>;
  /** A second browser that shares nothing with the shopper's but what was stolen. */
  attacker: BrowserContext;
  recordOwn: RecordOwn;
};

const {
  TARGET = "",
  TARGET_ORIGIN: origin = "",
  TARGET_AUTHORITY: authority,
  TARGET_PLAIN_ORIGIN: plainOrigin,
  TARGET_NOT_LOOPBACK: allowed,
} = process.env;

export const test = base.extend<Actors & { fresh: undefined }>({
  baseURL: origin,
  shop: async ({ baseURL: _ }, use) => {
    for (const place of [origin, plainOrigin]) if (place) requireLoopback(place, allowed);
    const where = { origin, authority: authority || undefined, plainOrigin: plainOrigin || undefined };
    await use(shopOf(await loadAdapter(TARGET), where));
  },
  fresh: [
    async ({ baseURL: _ }, use) => {
      await (await loadAdapter(TARGET)).forgetTries?.();
      await use(undefined);
    },
    { auto: true },
  ],
  newPerson: async ({ browser, shop }, use) => {
    await use(async () => {
      const name = randomBytes(8).toString("hex");
      const person = { name: "Ada Byron", email: `ada-${name}@example.com`, password: `correct-horse-${name}` };
      const context = await browser.newContext();
      await shop.signUp(await context.newPage(), person);
      await context.close();
      return person;
    });
  },
  person: async ({ newPerson }, use) => use(await newPerson()),
  attacker: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  recordOwn: async ({ browser, shop }, use) => {
    await use(async (act, { account, effect } = {}) => {
      const context = await browser.newContext({ javaScriptEnabled: !shop.isScriptless });
      const page = await context.newPage();
      if (account) await shop.signIn(page, account);
      const writes = await writesDuring(page, shop.origin, () => act(page));
      if (writes.length === 0) throw new Error("Nothing was sent to the shop that could be forged.");
      if (effect) control((await effect(page)) !== "", "done by its owner, the act has no effect that is seen.");
      await context.close();
      return writes;
    });
  },
});
