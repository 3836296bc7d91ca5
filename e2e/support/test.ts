/** The actors of the suite: a shopper in `page`, an attacker with a browser of their own, and bare requests. */
import { Agent } from "node:https";
import { type BrowserContext, test as base } from "@playwright/test";
import { database } from "#lib/database";
import { throttleKey } from "#lib/throttle";
import { type Answer, type Ask, rawRequests } from "./raw.ts";
import { setStock } from "./stock.ts";

export { expect } from "@playwright/test";
export type { Answer };

type Actors = {
  /** A second browser that shares nothing with the shopper's but what was stolen. */
  attacker: BrowserContext;
  /** Sends exactly what it is told and follows nothing; TLS is verified as in the browser. */
  raw: Ask;
  /** Sends like `raw` but keeps its connections: once they are open, so many requests come at the same instant. */
  crowd: Ask;
};

export const test = base.extend<Actors & { patience: undefined }, { shelves: undefined }>({
  // All of the suite's shoppers buy this one, more than the shop ever has of it.
  shelves: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture asks for off its parameter
    async ({}, use) => {
      await setStock("CW-HARV-OAT-S", 200);
      await use(undefined);
    },
    { auto: true, scope: "worker" },
  ],
  // The whole suite comes from one network. What a test tries in vain there is not held against the next.
  patience: [
    async ({ baseURL: _ }, use) => {
      const [, network] = throttleKey("sign-in-network", "127.0.0.0/24").split(":");
      await database().attempt.deleteMany({ where: { key: { endsWith: `-network:${network}` } } });
      await use(undefined);
    },
    { auto: true },
  ],
  attacker: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  raw: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error("The Playwright configuration has no baseURL.");
    await use(rawRequests(baseURL));
  },
  crowd: async ({ baseURL }, use) => {
    const agent = new Agent({ keepAlive: true });
    await use(rawRequests(baseURL ?? "", undefined, agent));
    agent.destroy();
  },
});
