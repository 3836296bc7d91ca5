/** A Firefox as people have it, where there is one: the browser that knows nothing of device binding, and carries on. */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where Firefox is: named by FIREFOX_PATH, or the system's extended support release. */
export const findFirefox = (): string | undefined =>
  [process.env["FIREFOX_PATH"], "/usr/bin/firefox-esr"].find((path) => path && existsSync(path));

/** Tries to install Firefox by apt, as root on Debian. Without it the tests in Firefox are left out; says whether it is there. */
export function obtainFirefox(): boolean {
  if (findFirefox()) return true;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing firefox-esr …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "firefox-esr"], { env });
  return findFirefox() !== undefined;
}

/** Where the Firefox of the tests is: one that trusts what the certificate store in `home` trusts. */
export const trustingFirefox = (home: string): string => join(home, "firefox");

/**
 * Makes that Firefox. It reads certificates from its profile alone, and the tests start it with a new one every time: so
 * it is a script that puts the store into the profile first.
 */
export function makeTrustingFirefox(home: string): void {
  const firefox = findFirefox();
  if (!firefox) return;
  const script = `#!/bin/sh
for word in "$@"; do
  if [ "$before" = --profile ]; then cp "${home}/.pki/nssdb/cert9.db" "${home}/.pki/nssdb/key4.db" "$word/"; fi
  before=$word
done
exec "${firefox}" "$@"
`;
  writeFileSync(trustingFirefox(home), script, { mode: 0o755 });
}
