/**
 * A page watches for the end of its session once its scripts run, and that may be a while after it was loaded: a test
 * that lets time pass before that passes by it. Its first word to the other tabs says that it watches.
 */
import type { BrowserContext, Page } from "@playwright/test";
import type { Duration } from "#lib/time";
import { customerCookie, identifierIn } from "./cookies.ts";
import { unseenFor } from "./session-record.ts";
import { expect } from "./test.ts";

/** Has every page of the browser listen for that word; call it before they are opened. */
export async function hearWatches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const whose of ["customer", "staff"]) {
      new BroadcastChannel(`session of ${whose}`).onmessage = ({ data }) => {
        if (data.is === "arrived" && data.handle !== undefined) Object.assign(window, { watchesItsEnd: true });
      };
    }
  });
}

/** Opens a page of somebody who is signed in, and waits until it watches. One tab after the other: each hears the others. */
export async function openWatched(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => page.evaluate(() => "watchesItsEnd" in window)).toBe(true);
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

/** The customer does nothing for so long: the browser's clock goes on as if it had slept, the server's record is aged. */
export async function passIdle(context: BrowserContext, passed: Duration): Promise<void> {
  await unseenFor(await identifierIn(context, customerCookie), passed);
  await context.clock.fastForward(passed);
}
