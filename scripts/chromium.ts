/** A Chromium for the tests, and its trust in the shop's own authority: without one flag that ignores certificates. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CannotStart } from "./cannot-start.ts";

/** Where Chromium is: named by CHROMIUM_PATH, the system's, or Playwright's own. */
export const findChromium = (): string | undefined =>
  firstThere(process.env["CHROMIUM_PATH"], "/usr/bin/chromium", chromium.executablePath());

/**
 * Chromium's pages without the window around them, which takes a third of the processor time of a test. It leaves out what
 * the window's side does: bound sessions and reports. Where it is not installed it is the whole of Chromium.
 */
export const findHeadlessShell = (): string | undefined =>
  firstThere(process.env["CHROMIUM_PATH"], "/usr/bin/chromium-headless-shell") ?? findChromium();

/** Installs what the end-to-end tests need and is missing: by apt as root on Debian, else through Playwright. */
export function requireBrowser(): void {
  const wanted = [
    ...(findChromium() ? [] : ["chromium", "chromium-headless-shell", "fonts-liberation"]),
    ...(hasCertutil() ? [] : ["libnss3-tools"]),
  ];
  if (wanted.length === 0) return;
  console.log(`Installing ${wanted.join(", ")} …`);
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...wanted);
  } else if (!findChromium()) {
    run(process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");
  }
  if (!findChromium()) throw new CannotStart("No Chromium was found or could be installed: set CHROMIUM_PATH to one.");
  if (!hasCertutil())
    throw new CannotStart("The tests need certutil: install libnss3-tools (Debian) or nss (elsewhere).");
}

/** Makes Chromium trust the authority whenever it runs with `home` as its HOME. */
export function trustAuthority(certificate: string, home: string): void {
  const store = join(home, ".pki", "nssdb");
  mkdirSync(store, { recursive: true });
  run("certutil", "-d", `sql:${store}`, "-N", "--empty-password");
  run("certutil", "-d", `sql:${store}`, "-A", "-t", "C,,", "-n", "Cartwright", "-i", certificate);
}

const firstThere = (...paths: readonly (string | undefined)[]) => paths.find((path) => path && existsSync(path));

const hasCertutil = () => spawnSync("certutil", ["-H"]).error === undefined;

function run(command: string, ...parameters: string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, error, stderr } = spawnSync(command, parameters, { env: environment, encoding: "utf8" });
  if (status !== 0) throw new CannotStart(`${command} ${parameters[0]} failed: ${error?.message ?? stderr.trim()}`);
}
