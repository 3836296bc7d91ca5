/** A signed-in shopper whose browser reaches the shop over a line that the test can disturb. */
import { expect, type Page } from "@playwright/test";
import { config } from "#lib/config";
import { arriveSignedIn } from "./arrival.ts";
import { customerCookie, identifierIn } from "./cookies.ts";
import { type Customer, newCustomer } from "./customer.ts";
import { type Line, openLine, type Passing } from "./fault-proxy.ts";
import { handleOf, standing } from "./session-record.ts";
import { test as base } from "./test.ts";
import { hearNothing } from "./watched-page.ts";

export { expect } from "@playwright/test";

type Shopper = {
  readonly customer: Customer;
  /** The identifier with which the browser came out of the sign-in. */
  readonly first: string;
  readonly handle: string;
};

type OnALine = {
  line: Line;
  /** Signed in, over the line, in the browser of `page`. */
  shopper: Shopper;
  /** A second tab of that browser. */
  tab: Page;
};

export const test = base.extend<OnALine>({
  line: async ({ baseURL }, use) => {
    const line = await openLine(baseURL ?? "", config().dataDir);
    await use(line);
    line.close();
  },
  proxy: async ({ line }, use) => use({ server: line.server }),
  shopper: async ({ page, context, line }, use) => {
    const customer = await newCustomer();
    // An answer that has no end would be under way for ever.
    await hearNothing(context);
    await arriveSignedIn(page, customer);
    // Nothing that this page would still ask for shall come into a schedule.
    await everythingHasArrived(line, [page]);
    await page.goto("about:blank");
    const first = await identifierIn(context, customerCookie);
    await use({ customer, first, handle: await handleOf(first) });
  },
  tab: async ({ context }, use) => use(await context.newPage()),
});

/** Waits until whatever these pages have asked for has been answered or lost. */
export async function everythingHasArrived(line: Line, pages: readonly Page[]): Promise<void> {
  await expect(async () => {
    // A browser sends in the order in which it was asked: once this is answered, nothing older is still on its way.
    for (const page of pages.filter((one) => one.url().startsWith("https:"))) {
      await page.evaluate(() => fetch("/healthz", { priority: "low" }).then(() => undefined));
    }
    expect(line.underWay()).toBe(0);
  }).toPass();
}

/** Waits until the session has had so many identifiers before its current one. */
export async function rotated(handle: string, generation: number): Promise<void> {
  await expect.poll(() => standing(handle)).toEqual({ generation, endReason: null });
}

/** Goes to a page whose request or answer the line swallows, and waits until the browser has given up. */
export async function goInVain(page: Page, path: string): Promise<void> {
  await page.goto(path).catch(() => page.waitForURL("chrome-error://**"));
  await page.goto("about:blank");
}

/** Is that a browser on its way to the page at `path`? */
export const goingTo = (path: string) => (passing: Passing) =>
  passing.method === "GET" && passing.path === path && passing.headers["sec-fetch-mode"] === "navigate";

/** Is that a page's script, asking for anything at all? */
export const fetchedByScript = (passing: Passing): boolean => passing.headers["sec-fetch-dest"] === "empty";

/** Is that a page's script, confirming what was offered or asking for what is due? */
export const acknowledgement = ({ path }: Passing): boolean => path === "/session/rotation";

/** The identifier that a request carried in the cookie of that name. */
export const presentedBy = ({ headers }: Passing, name = customerCookie): string | undefined =>
  valueNamed(name, headers.cookie?.split("; ") ?? []);

/** The identifier that an answer sets as the cookie of that name; empty when it takes the cookie away. */
export const offeredBy = (setCookie: readonly string[] | undefined, name = customerCookie): string | undefined =>
  valueNamed(name, setCookie?.map((cookie) => cookie.split(";", 1)[0] ?? "") ?? []);

const valueNamed = (name: string, pairs: readonly string[]): string | undefined =>
  pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
