/** A browser that brings a page of the shop for when it has no network. Its tests allow service workers, which others do not. */
import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Waits until the page at hand has brought the page to be shown without a network: the next page opened is in its care. */
export async function expectOfflinePageKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Takes the network away or gives it back, and waits until the workers know: they hear of it a moment after their pages. */
export async function setOffline(context: BrowserContext, isOffline: boolean): Promise<void> {
  await context.setOffline(isOffline);
  for (const worker of context.serviceWorkers()) {
    // One that has ended meanwhile has nothing to know.
    const isOnline = () => worker.evaluate(() => navigator.onLine).catch(() => !isOffline);
    await expect.poll(isOnline).toBe(!isOffline);
  }
}
