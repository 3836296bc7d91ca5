/** Says what became of each case, one line each, and keeps it in test-results/targets/NAME/findings.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { countLine, judge, lineOf, type Outcome, type Result } from "./result.ts";

export default class FindingsReporter implements Reporter {
  readonly #results: Result[] = [];
  readonly #name = process.env["TARGET_NAME"] ?? "";
  readonly #folder = process.env["TARGET_FOLDER"] ?? "";

  printsToStdio(): boolean {
    return true;
  }

  onTestEnd(test: TestCase, { duration, ...ended }: TestResult): void {
    const { tags, location } = test;
    // Root, project and file come first.
    const title = test.titlePath().slice(3).join(" ");
    const where = `${relative(process.cwd(), location.file)}:${location.line}`;
    const result = { title, tags, where, duration, ...becameOf(ended) };
    this.#results.push(result);
    console.log(lineOf(result));
  }

  onError({ message }: { message?: string }): void {
    console.error(message);
  }

  onEnd({ status, duration }: FullResult): void {
    const { TARGET_ORIGIN: origin } = process.env;
    mkdirSync(this.#folder, { recursive: true });
    const report = { target: this.#name, origin, status, duration, results: this.#results };
    writeFileSync(join(this.#folder, "findings.json"), JSON.stringify(report, null, 2));
    console.log(`\n${countLine(this.#name, this.#results)}`);
  }
}

function becameOf({ status, annotations, errors }: Pick<TestResult, "status" | "annotations" | "errors">): {
  outcome: Outcome;
  words: string;
} {
  if (status === "passed") return { outcome: "held", words: "" };
  if (status === "skipped") {
    const reason = annotations.find(({ type }) => type === "skip")?.description;
    return reason
      ? { outcome: "not applicable", words: reason }
      : { outcome: "not tried", words: "The run ended before." };
  }
  const judged = errors.map(({ message = "" }) => judge(message));
  return judged.find(({ outcome }) => outcome === "not tried") ?? judged[0] ?? { outcome: "not tried", words: status };
}
