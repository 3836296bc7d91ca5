import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { after, before, now, seconds } from "#lib/time";
import { allowAttempt, forgetFailures, giveBackAttempt, throttleKey } from "./index.ts";
import { throttles } from "./policy.ts";

useFreshDatabase();

const { free, firstWait, longestWait, forgottenAfter } = throttles["sign-in-account"];
const newKey = () => throttleKey("sign-in-account", randomName());
const tryTimes = async (key: ReturnType<typeof newKey>, times: number) => {
  for (let count = 0; count < times; count += 1) await allowAttempt(key);
};

test("the free attempts pass, the next one waits", async () => {
  const key = newKey();
  await tryTimes(key, free - 1);
  expect(await allowAttempt(key)).toEqual({ allowed: true });
  const refused = await allowAttempt(key);
  expect(refused).toMatchObject({ allowed: false });
  expect(refused.allowed ? 0 : refused.waitSeconds).toBeLessThanOrEqual(firstWait / seconds(1));
});

test("a burst of parallel attempts gets no more than the free ones", async () => {
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 40 }, () => allowAttempt(key)));
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(free);
});

test("a free attempt waits for nothing, though the last was counted by a clock ahead of ours", async () => {
  const key = newKey();
  await tryTimes(key, 1);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: after(now(), seconds(2)) } });
  expect(await allowAttempt(key)).toEqual({ allowed: true });
});

test("nobody is locked for good: after the wait one more attempt passes, and refused ones did not lengthen it", async () => {
  const key = newKey();
  await tryTimes(key, free + 50);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: before(now(), firstWait) } });
  expect(await allowAttempt(key)).toEqual({ allowed: true });
  await database().attempt.update({
    where: { key },
    data: { failures: 10_000, lastFailedAt: before(now(), longestWait) },
  });
  expect(await allowAttempt(key)).toEqual({ allowed: true });
});

test("a success, or enough time, forgets everything", async () => {
  const key = newKey();
  await tryTimes(key, free + 1);
  await forgetFailures(key);
  expect(await allowAttempt(key)).toEqual({ allowed: true });

  const patient = newKey();
  await tryTimes(patient, free);
  await database().attempt.update({ where: { key: patient }, data: { lastFailedAt: before(now(), forgottenAfter) } });
  await tryTimes(patient, free - 1);
  expect(await allowAttempt(patient)).toEqual({ allowed: true });
});

test("an attempt that is given back was never made, and the others were", async () => {
  const key = newKey();
  for (let visit = 0; visit < free * 2; visit += 1) {
    expect(await allowAttempt(key)).toEqual({ allowed: true });
    await giveBackAttempt(key);
  }
  await tryTimes(key, free);
  await giveBackAttempt(key);
  expect(await allowAttempt(key)).toEqual({ allowed: true });
  expect(await allowAttempt(key)).toMatchObject({ allowed: false });
});

test("one key says nothing about another, nor whom it is about", async () => {
  const address = "ada@example.com";
  const key = throttleKey("sign-in-account", address);
  await tryTimes(key, free + 1);
  expect(await allowAttempt(newKey())).toEqual({ allowed: true });
  expect(key).not.toContain("ada");
});
