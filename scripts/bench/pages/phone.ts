/** A phone with a slow line, as Lighthouse supposes one, and what somebody notices who looks at a page with it. */
import { chromium, devices, type Page } from "@playwright/test";
import { findChromium } from "../../chromium.ts";

export type Visit = {
  /** How many times slower than itself the processor was made, to be a phone's. */
  readonly slowness: number;
  /** Milliseconds until the largest thing in sight is painted. */
  readonly lcp: number;
  /** How much jumped, and how far: the sum of shifts that nobody asked for. */
  readonly cls: number;
  /** Milliseconds from the slowest of a few presses to the next picture. */
  readonly inp: number;
  /** Bytes as they were sent, of script and of everything. */
  readonly script: number;
  readonly all: number;
};

/** A line of 1.6 Mbit/s down and half as much up, 150 ms there and back. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
/** A mid-tier phone's processor (a Pixel 5) in Lighthouse's BenchmarkIndex, as Chrome's tools calibrate to. */
const midTier = 1000;

/** Opens a browser that trusts what `home` trusts; each of its visits is somebody's first, with a cookie or none. */
export async function openPhone(home: string, origin: string) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    env: { ...process.env, HOME: home } as Record<string, string>,
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-quic"],
  });
  return {
    async visit(path: string, cookie = ""): Promise<Visit> {
      const { defaultBrowserType: _, ...shape } = devices["Pixel 7"] ?? {};
      const context = await browser.newContext({ ...shape, baseURL: origin });
      const [name = "", value = ""] = cookie.split("=");
      if (name) await context.addCookies([{ name, value, url: origin, secure: true, httpOnly: true, sameSite: "Lax" }]);
      const page = await context.newPage();
      // A browser that is open already keeps a process ready; this one would start it while it is slowed down.
      await page.goto("/robots.txt");
      const slowness = Math.max(1, (await page.evaluate(benchmarkIndex)) / midTier);
      await slowDown(page, slowness);
      await page.addInitScript(observe);
      await page.goto(path, { waitUntil: "load" });
      const field = page.getByRole("combobox", { name: "Search the shop" });
      await field.tap();
      await field.pressSequentially("va", { delay: 100 });
      await page.getByRole("option").first().waitFor();
      const visit = await page.evaluate(() => window.noticed());
      await context.close();
      return { ...visit, slowness };
    },
    close: () => browser.close(),
  };
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const developer = await page.context().newCDPSession(page);
  await developer.send("Network.enable");
  await developer.send("Network.emulateNetworkConditions", line);
  await developer.send("Emulation.setCPUThrottlingRate", { rate });
}

/**
 * How fast this processor is at this moment, which on a shared machine is not what it was a minute ago: how often in a tenth
 * of a second it builds a text of 10,000 letters, and how often it copies 100,000 numbers, one by one; the mean of both.
 * The measure is Lighthouse's, so that its figures compare. Runs in a page.
 */
function benchmarkIndex(): number {
  const perTenth = (work: (turn: number) => unknown) => {
    const start = performance.now();
    let turns = 0;
    // Looking at the clock takes time too.
    while (turns % 10 !== 0 || performance.now() - start < 300) {
      if (!work(turns)) throw new Error("Work whose result nobody looks at may be left out.");
      turns += 1;
    }
    return (turns / (performance.now() - start)) * 100;
  };
  const texts = perTenth(() => {
    let text = "";
    for (let letter = 0; letter < 10_000; letter += 1) text += "a";
    return text.length;
  });
  const rows = [0, 1].map(() => Array.from({ length: 100_000 }, (_, number) => number));
  const copies = perTenth((turn) => {
    const [from = [], to = []] = turn % 2 ? rows : rows.toReversed();
    for (let at = 0; at < from.length; at += 1) to[at] = from[at] as number;
    return to.length;
  });
  return (texts + copies) / 2;
}

declare global {
  interface Window {
    noticed: () => Omit<Visit, "slowness">;
  }
}

/** Runs in the page before anything else. */
function observe(): void {
  let [lcp, cls, inp] = [0, 0, 0];
  const watch = (type: string, see: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true, ...more });
  watch("largest-contentful-paint", ({ startTime }) => {
    lcp = startTime;
  });
  watch("layout-shift", (entry) => {
    const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number };
    if (!hadRecentInput) cls += value;
  });
  watch(
    "event",
    ({ duration }) => {
      inp = Math.max(inp, duration);
    },
    { durationThreshold: 16 },
  );
  window.noticed = () => {
    const loaded = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming);
    const bytes = (files: typeof loaded) => files.reduce((sum, { transferSize }) => sum + transferSize, 0);
    return {
      lcp,
      cls,
      inp,
      script: bytes(loaded.filter(({ name }) => new URL(name).pathname.endsWith(".js"))),
      all: bytes(loaded),
    };
  };
}
