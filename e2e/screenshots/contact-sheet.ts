/** Gathers what the camera took, and writes the sheet. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";
import { folder, type Shot, shotMark } from "./looks.ts";
import { type Scene, sheetOf } from "./sheet.ts";

export default class ContactSheet implements Reporter {
  readonly #shotsOf = new Map<TestCase, readonly Shot[]>();
  #order: readonly TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    this.#order = suite.allTests();
  }

  onTestEnd(scene: TestCase, { annotations }: TestResult): void {
    const shots = annotations.filter(({ type }) => type === shotMark);
    this.#shotsOf.set(
      scene,
      shots.map(({ description = "" }) => JSON.parse(description)),
    );
  }

  async onEnd(): Promise<void> {
    const scenes: Scene[] = this.#order.map((scene) => ({
      title: scene.title,
      shots: this.#shotsOf.get(scene) ?? [],
    }));
    const file = resolve(folder, "index.html");
    writeFileSync(file, await sheetOf(scenes));
    console.log(`\n${file}`);
  }
}
