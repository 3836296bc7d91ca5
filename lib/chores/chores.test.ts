import { afterEach, expect, test, vi } from "vitest";
import { pauses } from "./policy.ts";

const deleteDueAccounts = vi.fn(async () => undefined);
vi.mock("#lib/account-deletion", () => ({ deleteDueAccounts }));
const tellOfStock = vi.fn(async () => undefined);
vi.mock("#lib/stock-notice", () => ({ tellOfStock }));

afterEach(() => {
  vi.clearAllMocks();
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

test.each([
  ["accounts whose week is over", deleteDueAccounts, pauses.deletions],
  ["pieces that are back", tellOfStock, pauses.stockNotices],
])("%s are looked for again and again", async (_, chore, pause) => {
  vi.resetModules();
  vi.stubEnv("INSTANCE", "1");
  const { startChores } = await import("./index.ts");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockReturnValue();
  startChores();
  await vi.advanceTimersByTimeAsync(2 * pause);
  expect(chore).toHaveBeenCalledTimes(2);
});
