/** Gathers what the camera took; writes the sheet, and says which pages nobody has photographed. */
import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";
import { folder, type Shot, shotMark } from "./looks.ts";
import { type Scene, sheetOf } from "./sheet.ts";
import { unseenPages } from "./unseen.ts";

export default class ContactSheet implements Reporter {
  #isWhole = false;
  readonly #shotsOf = new Map<TestCase, readonly Shot[]>();
  #order: readonly TestCase[] = [];

  onBegin(config: FullConfig, suite: Suite): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    this.#order = suite.allTests();
    const taking = new Set(this.#order.map(({ location }) => basename(location.file)));
    const all = globSync(join(config.projects[0]?.testDir ?? "", "*.ts"));
    this.#isWhole = taking.size === all.length;
  }

  onTestEnd(scene: TestCase, { annotations }: TestResult): void {
    const shots = annotations.filter(({ type }) => type === shotMark);
    this.#shotsOf.set(
      scene,
      shots.map(({ description = "" }) => JSON.parse(description)),
    );
  }

  async onEnd(): Promise<{ status?: FullResult["status"] }> {
    const scenes: Scene[] = this.#order.map((scene) => ({
      title: scene.title,
      shots: this.#shotsOf.get(scene) ?? [],
    }));
    const shown = scenes.flatMap(({ shots }) => shots.flatMap(({ page }) => page ?? []));
    // Somebody who asks for one scene knows that the others are missing.
    const unseen = this.#isWhole ? unseenPages(new Set(shown)) : [];
    const file = resolve(folder, "index.html");
    writeFileSync(file, await sheetOf(scenes, unseen));
    console.log(`\n${file}`);
    if (unseen.length === 0) return {};
    console.error(`No scene in e2e/screenshots shows ${unseen.join(", ")}.`);
    return { status: "failed" };
  }
}
