import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (...parameters: string[]) => {
  const script = ["--conditions=react-server", "e2e/targets/run.ts", "--target=e2e/targets/template.ts", ...parameters];
  const { status, stderr } = spawnSync(process.execPath, script, { encoding: "utf8" });
  return { status, stderr };
};

test.each([
  ["unasked", ["--origin", "https://shop.example"]],
  ["by leave for another one", ["--origin=https://shop.example", "--not-loopback", "other.example"]],
])("a shop on another machine is not attacked %s: nothing is even started", (_, parameters) => {
  expect(run(...parameters)).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^shop\.example is not this machine\./),
  });
});
