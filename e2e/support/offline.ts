/** A browser that brings a page of the shop for when it has no network. Its tests allow service workers, which others do not. */
import type { Page } from "@playwright/test";

/** Waits until the page at hand has brought the page to be shown without a network: the next page opened is in its care. */
export async function expectOfflinePageKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
