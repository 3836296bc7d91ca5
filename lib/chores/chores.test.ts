import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ["1", "does"],
  ["2", "leaves to the first"],
])("instance %s %s the chores", async (instance, does) => {
  vi.resetModules();
  vi.stubEnv("INSTANCE", instance);
  const { startChores } = await import("./index.ts");
  vi.useFakeTimers();
  startChores();
  expect(vi.getTimerCount() > 0).toBe(does === "does");
});
