/** Several instances behind one port, as an operator meets them: who answers, who dies, who is told to stop. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectEachToAnswer, processesOf } from "../support/instances.ts";
import { type Answer, type Ask, rawRequests } from "../support/raw.ts";
import { dataDirFor, freePort, type RunningShop, startShop, takenUp } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ mode: "serial" });

const dataDir = dataDirFor("shop-of-two");
let shop: RunningShop;
const ask: Ask = (...what) => rawRequests(shop.origin, dataDir)(...what);
const said = () => readFileSync(join(dataDir, "server.log"), "utf8");
const processOf = (instance: number) => processesOf(dataDir)[instance - 1] ?? 0;

test.beforeAll(async () => {
  test.slow();
  shop = await startShop(await freePort(), dataDir, { INSTANCES: "2" });
});

test("requests are handed out in turn, each connection to whichever instance is free", async () => {
  const [first, second] = [processOf(1), processOf(2)];
  process.kill(first, "SIGSTOP");
  const answered: Answer[] = [];
  const all = Promise.all([1, 2, 3, 4].map(() => ask("/healthz").then((answer) => answered.push(answer))));
  // The first has taken one and cannot answer it.
  await expect.poll(() => answered.length).toBe(3);
  process.kill(second, "SIGSTOP");
  process.kill(first, "SIGCONT");
  await all;
  process.kill(second, "SIGCONT");
  expect(answered.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test("an instance that dies is replaced, and meanwhile the other answers", async () => {
  const [dead, other] = [processOf(1), processOf(2)];
  process.kill(dead, "SIGKILL");
  await expect.poll(said).toContain("Instance 1 has died (SIGKILL); another takes its place.");
  expect((await ask("/healthz")).status).toBe(200);
  await expect.poll(() => processOf(1)).not.toBe(dead);
  expect(processOf(2)).toBe(other);
  await expectEachToAnswer(2, shop.origin, dataDir);
});

test("told to close, all of them finish what is under way, and the shop ends with 0", async () => {
  const { answers } = await takenUp(ask, Array(8).fill("/products"));
  const closed = shop.stop("SIGTERM");
  expect((await answers).map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(await closed).toBe(0);
  await expect(ask("/healthz")).rejects.toThrow("ECONNREFUSED");
});
