import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
if (!existsSync("node_modules/.package-lock.json")) {
  const install = spawnSync("npm", ["ci"], { stdio: "inherit" });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
const unit = spawnSync("node_modules/.bin/vitest", ["run", "--reporter=default", "--reporter=json", "--outputFile.json=test-results/unit.json"], { stdio: "inherit", env: { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` } });
const { readFileSync } = await import("node:fs");
const report = JSON.parse(readFileSync("test-results/unit.json", "utf8"));
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed`);
process.exit(unit.status ?? 1);
