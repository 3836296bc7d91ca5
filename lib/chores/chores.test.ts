import { afterEach, expect, test, vi } from "vitest";
import { pauses } from "./policy.ts";

const deleteDueAccounts = vi.fn(async () => undefined);
vi.mock("#lib/account-deletion", () => ({ deleteDueAccounts }));

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

test("accounts whose week is over are looked for again and again", async () => {
  vi.resetModules();
  vi.stubEnv("INSTANCE", "1");
  const { startChores } = await import("./index.ts");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockReturnValue();
  startChores();
  await vi.advanceTimersByTimeAsync(2 * pauses.deletions);
  expect(deleteDueAccounts).toHaveBeenCalledTimes(2);
});
