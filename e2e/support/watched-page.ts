/**
 * A page watches for the end of its session once its scripts run, and that may be a while after it was loaded: a test
 * that lets time pass before that passes by it. Its first word to the other tabs says that it watches.
 */
import type { BrowserContext, Page } from "@playwright/test";
import type { Duration } from "#lib/time";
import { customerCookie, identifierIn } from "./cookies.ts";
import { unseenFor } from "./session-record.ts";
import { expect } from "./test.ts";

/** Has every page of the browser remember that it has said so itself; call it before they are opened. */
export async function hearWatches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function tell(this: BroadcastChannel, news) {
      postMessage.call(this, news);
      if (news.is === "arrived" && news.handle !== undefined) Object.assign(window, { watchesItsEnd: true });
    };
  });
}

/** Waits until the page at hand, of somebody who is signed in, watches. */
async function expectToWatch(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => "watchesItsEnd" in window)).toBe(true);
}

/** Opens a page of somebody who is signed in, and waits until it watches. One tab after the other: each hears the others. */
export async function openWatched(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectToWatch(page);
}

/** Has no page of the browser hear that its session has ended, until it speaks to the shop itself. */
export async function hearNothing(context: BrowserContext): Promise<void> {
  // Not by a route: with one, a browser does without its cache, and every page takes its time.
  await context.addInitScript(() => {
    class DeafLine extends EventTarget {
      close() {}
    }
    Object.assign(window, { EventSource: DeafLine });
  });
}

/**
 * The customer does nothing for so long: once every page watches, the browser's clock goes on as if it had slept, and the
 * server's record is aged.
 */
export async function passIdle(context: BrowserContext, passed: Duration): Promise<void> {
  for (const page of context.pages()) await expectToWatch(page);
  await unseenFor(await identifierIn(context, customerCookie), passed);
  await context.clock.fastForward(passed);
}
