import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { disarm, useFreshDatabase } from "#lib/database/fresh-database";
import { linkEvents, record } from "#lib/journal";

const directory = mkdtempSync(join(tmpdir(), "cartwright-journal-"));
beforeAll(() => void vi.stubEnv("DATA_DIR", directory));
afterAll(() => rmSync(directory, { recursive: true }));
const { url } = useFreshDatabase();

const verify = () => {
  vi.stubEnv("DATABASE_URL", url);
  const parameters = ["--conditions=react-server", "scripts/journal-verify.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: "utf8" });
  return { status, words: stdout + stderr };
};

test("npm run journal:verify counts what it verified, and names the first event that was changed @ASVS-16.4.2", async () => {
  for (let count = 0; count < 3; count += 1) await record({ kind: "sign-in" });
  await linkEvents();
  await record({ kind: "sign-out" });
  const sound = verify();
  expect(sound.words).toMatch(/^3 events verified, from 20.*Z to 20.*Z\.\n1 more/);
  expect(sound.words).toMatch(/\nThe end, worth keeping elsewhere: 3 [0-9a-f]{64}\n$/);
  expect(sound.status).toBe(0);

  await disarm(url, "SecurityEvent");
  await database().securityEvent.update({ where: { place: 2 }, data: { reason: "never happened" } });
  const changed = verify();
  expect(changed.words).toMatch(
    /^The journal is broken at event 2: it is not what the shop wrote\.\nThose before it \(1\) are/,
  );
  expect(changed.status).toBe(1);
});
