import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { before, type Duration, now, seconds } from "#lib/time";
import { allowAttempt, limitFigures, noteRefusedSignIn, throttleKey } from "./index.ts";
import { throttles } from "./policy.ts";

useFreshDatabase();

const { free, firstWait, longestWait } = throttles["sign-in-account"];
const waiting = async (kind = "sign-in-account") =>
  (await limitFigures()).limits.find((limit) => limit.kind === kind)?.waiting;

test("every limit is listed with its figures", async () => {
  const { limits } = await limitFigures();
  expect(limits.map(({ kind }) => kind)).toEqual(Object.keys(throttles));
  expect(limits[0]).toEqual({ kind: "sign-in-account", ...throttles["sign-in-account"], waiting: 0 });
});

test("those who have to wait are counted exactly, until their wait is over", async () => {
  const [one, other, patient] = ["one", "other", "patient"].map((who) => throttleKey("sign-in-account", who));
  if (!one || !other || !patient) throw new Error("There are three.");
  for (const key of [one, other]) for (let count = 0; count < free; count += 1) await allowAttempt(key);
  await allowAttempt(patient);
  expect(await waiting()).toBe(2);
  expect(await waiting("sign-in-network")).toBe(0);
  const agedBy = (key: string, failures: number, ago: Duration) =>
    database().attempt.update({ where: { key }, data: { failures, lastFailedAt: before(now(), ago) } });
  await agedBy(one, free, firstWait);
  expect(await waiting()).toBe(1);
  // A wait that has doubled twice.
  await agedBy(one, free + 2, (firstWait * 4 - seconds(5)) as Duration);
  expect(await waiting()).toBe(2);
  await agedBy(one, 500, (longestWait - seconds(5)) as Duration);
  expect(await waiting()).toBe(2);
  await agedBy(one, 500, longestWait);
  expect(await waiting()).toBe(1);
});

test("the refused sign-ins of the whole shop stand beside them", async () => {
  await noteRefusedSignIn();
  expect((await limitFigures()).shop.refused).toBe(1);
});
