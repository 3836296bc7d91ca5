import "./e2e/support/own-shop.ts";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { results } from "./e2e/support/results.ts";
import { findChromium, findHeadlessShell } from "./scripts/chromium.ts";
import { findFirefox, trustingFirefox } from "./scripts/firefox.ts";

/** Each worker's shop is started by e2e/support/global-setup.ts, and its address put here by e2e/support/own-shop.ts. */
const origin = process.env["ORIGIN"];
const home = join(results, "home");
/**
 * Chrome on Linux, said by the browser itself. Playwright's disguises do not reach what a page sends while it is being left,
 * which would then look as if it came from another machine: as a thief's requests do.
 */
const userAgent = devices["Desktop Chrome"].userAgent.replace(/\(Windows[^)]*\)/, "(X11; Linux x86_64)");
/**
 * For each window Chromium would also load the list below its address bar, twice, as pages: two thirds of the processor time
 * that an empty window takes. And it would hold a process ready for the next site: of all that a run starts, more than half.
 * Of two switches with one name the last counts, so the others are Playwright's own.
 */
const featuresOff = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"],
  ...["AimEnabled", "AutoDeElevate", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"],
  ...["BlockOriginHeaderModificationOnRedirect", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider"],
  ...["GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate"],
];
const undisguised = ({ userAgent: _, ...device }: (typeof devices)[string]) => device;
const asRoot = process.getuid?.() === 0;

/** These have a configuration of their own, and are pointed at a shop by e2e/targets/run.ts. */
const ofOwn = "**/e2e/targets/**";
/**
 * Run where scripts are switched off: what works without them, and the security cases that do not say they need them. There
 * the server alone defends, and most of the time that a page takes is its scripts'. A case is known by the number that it has
 * in the list, not by its path, which begins elsewhere when the cases alone are run.
 */
const withoutScripts = /@no-javascript|^(?!.*@javascript).*@[A-Z]{3}-\d\d/;
/** What binds sessions to devices and reports violations is no part of the headless shell. */
const wholeBrowser = ["**/device-binding.spec.ts", "**/reports.spec.ts"];
const chromium = (executablePath: string | undefined, ...more: string[]) => ({
  ...(executablePath ? { executablePath } : {}),
  // Chromium trusts what the certificate store in its HOME trusts: the authority of the shop under test.
  env: { ...process.env, HOME: home } as Record<string, string>,
  // As people's browsers have it: the back button must show nothing after sign-out all the same.
  ignoreDefaultArgs: ["--disable-back-forward-cache"],
  args: [
    ...(asRoot ? ["--no-sandbox"] : []),
    `--user-agent=${userAgent}`,
    `--disable-features=${featuresOff.join(",")}`,
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // When an answer is lost, the test decides when to try again.
    "--disable-auto-reload",
    // All cores are taken: what scripts compile and collect on threads of their own costs more than it hastens.
    "--js-flags=--single-threaded",
    ...more,
  ],
});

/** The smallest window that has everything where a large one has it: a page's picture is painted by the processor here. */
const smallWindow = { width: 1024, height: 640 };

const firefox = {
  name: "firefox",
  use: {
    browserName: "firefox",
    // Firefox as it is released, over WebDriver BiDi.
    channel: "moz-firefox",
    viewport: smallWindow,
    launchOptions: {
      executablePath: trustingFirefox(home),
      env: { ...process.env, HOME: home },
      // A line that loses answers is a proxy, and Firefox would go round it to this machine.
      firefoxUserPrefs: { "network.proxy.allow_hijacking_localhost": true },
    },
  },
  grep: /@(firefox|every-browser)/,
  workers: 1,
} as const;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  testIgnore: ofOwn,
  outputDir: join(results, "end-to-end"),
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // Some tests walk the whole way from the shelf to the order, on machines with two cores.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    ...(origin ? { baseURL: origin } : {}),
    locale: "en-IE",
    // A recording of every test takes a tenth of a small machine's time. Of one that failed, `--trace on` makes it.
    trace: "off",
    // Each of the many browsers would get one, and what passed through it would be hidden from the tests' own routes. The tests
    // of the offline page allow it.
    serviceWorkers: "block",
    launchOptions: chromium(findHeadlessShell()),
  },
  projects: [
    // First: the longest scenes shall not be what everybody waits for in the end.
    {
      name: "scenes",
      use: { ...undisguised(devices["Desktop Chrome"]), viewport: { width: 1440, height: 900 } },
      testMatch: "**/e2e/scenes/*.ts",
      // One scene is many states, and axe looks at each of them twice.
      timeout: 180_000,
    },
    // What a project depends on is run whole, whichever of its own tests are asked for; and where none is, neither is it.
    { name: "accessibility", testMatch: "**/e2e/accessibility/every-page.ts", dependencies: ["scenes"] },
    // These browsers are the slowest to start: each is started once, while the other worker goes on.
    ...(findFirefox() ? [firefox] : []),
    {
      name: "whole-browser",
      use: {
        ...undisguised(devices["Desktop Chrome"]),
        viewport: smallWindow,
        launchOptions: chromium(findChromium()),
      },
      testMatch: wholeBrowser,
      workers: 1,
    },
    {
      name: "desktop",
      use: { ...undisguised(devices["Desktop Chrome"]), viewport: smallWindow },
      grepInvert: [/@(phone|firefox)/, withoutScripts],
      testIgnore: [ofOwn, ...wholeBrowser],
    },
    { name: "phone", use: undisguised(devices["Pixel 7"]), grep: /@phone/ },
    {
      name: "no-javascript",
      use: {
        ...undisguised(devices["Desktop Chrome"]),
        viewport: smallWindow,
        javaScriptEnabled: false,
        // Over HTTP/1.1, which many networks still make of it; and each request may come to another instance.
        launchOptions: chromium(findHeadlessShell(), "--disable-http2"),
      },
      grep: withoutScripts,
      grepInvert: /@(phone|firefox)/,
      testIgnore: [ofOwn, ...wholeBrowser],
    },
  ],
});
