import { expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { after, before, now, seconds } from "#lib/time";
import { allowAttempt, allowAttempts, forgetFailures, throttleKey } from "./index.ts";
import { throttles } from "./policy.ts";
import { findAttempts, replaceAttempts } from "./store.ts";

useFreshDatabase();

const { free, firstWait, longestWait, forgottenAfter } = throttles["sign-in-account"];
const newKey = () => throttleKey("sign-in-account", randomName());
const tryTimes = async (key: ReturnType<typeof newKey>, times: number) => {
  for (let count = 0; count < times; count += 1) await allowAttempt(key);
};
const standing = (key: string) => database().attempt.findUnique({ where: { key } });
const giveBack = async (key: ReturnType<typeof newKey>) => {
  const attempt = await allowAttempt(key);
  expect(attempt).toMatchObject({ allowed: true });
  if (attempt.allowed) await attempt.giveBack();
};

test("the free attempts pass, the next one waits", async () => {
  const key = newKey();
  await tryTimes(key, free - 1);
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
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
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
});

test("nobody is locked for good: after the wait one more attempt passes, and refused ones did not lengthen it", async () => {
  const key = newKey();
  await tryTimes(key, free + 50);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: before(now(), firstWait) } });
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
  await database().attempt.update({
    where: { key },
    data: { failures: 10_000, lastFailedAt: before(now(), longestWait) },
  });
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
});

test("a success, or enough time, forgets everything", async () => {
  const key = newKey();
  await tryTimes(key, free + 1);
  await forgetFailures(key);
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });

  const patient = newKey();
  await tryTimes(patient, free);
  await database().attempt.update({ where: { key: patient }, data: { lastFailedAt: before(now(), forgottenAfter) } });
  await tryTimes(patient, free - 1);
  expect(await allowAttempt(patient)).toMatchObject({ allowed: true });
});

test("an attempt that is given back was never made, and the others were", async () => {
  const key = newKey();
  for (let visit = 0; visit < free * 2; visit += 1) await giveBack(key);
  expect(await standing(key)).toBeNull();
  await tryTimes(key, free - 1);
  await giveBack(key);
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
  expect(await allowAttempt(key)).toMatchObject({ allowed: false });
});

test("nor does it renew anybody's wait, or keep from being forgotten what others did", async () => {
  const key = newKey();
  await tryTimes(key, free);
  const data = { lastFailedAt: before(now(), firstWait) };
  await database().attempt.update({ where: { key }, data });
  await giveBack(key);
  expect(await standing(key)).toMatchObject({ failures: free, ...data });
  await giveBack(key);
  expect(await allowAttempt(key)).toMatchObject({ allowed: true });
});

test("a guess that was made meanwhile keeps its count and its time", async () => {
  const key = newKey();
  await tryTimes(key, free - 1);
  await database().attempt.update({ where: { key }, data: { lastFailedAt: before(now(), firstWait) } });
  const honest = await allowAttempt(key);
  const guessedAt = after(now(), seconds(1));
  await database().attempt.update({ where: { key }, data: { failures: { increment: 1 }, lastFailedAt: guessedAt } });
  if (honest.allowed) await honest.giveBack();
  expect(await standing(key)).toMatchObject({ failures: free, lastFailedAt: guessedAt });
  expect(await allowAttempt(key)).toMatchObject({ allowed: false });
});

test("what was read before a guess is not good for another, though the count is the same again", async () => {
  const key = newKey();
  await tryTimes(key, 1);
  const honest = await allowAttempt(key);
  const read = await findAttempts(key);
  const guessedAt = after(now(), seconds(1));
  await database().attempt.update({ where: { key }, data: { failures: { increment: 1 }, lastFailedAt: guessedAt } });
  if (honest.allowed) await honest.giveBack();
  expect(await replaceAttempts(key, read, { count: 3, lastAt: now() })).toBe(false);
});

test("honest attempts in between, however many at once, let nobody guess more often", async () => {
  const key = newKey();
  const guesses = await Promise.all(
    Array.from({ length: 40 }, async (_, count) => {
      const attempt = await allowAttempt(key);
      if (!attempt.allowed || count % 2 === 0) return attempt.allowed;
      await attempt.giveBack();
      return false;
    }),
  );
  const passed = guesses.filter((isPassed) => isPassed).length;
  expect(passed).toBeLessThanOrEqual(free);
  expect(await standing(key)).toMatchObject({ failures: passed });
});

test("where one of several keys refuses, nothing counts at the others", async () => {
  const [network, locked] = [newKey(), newKey()];
  await tryTimes(locked, free);
  for (let press = 0; press < free; press += 1)
    expect(await allowAttempts(network, locked)).toMatchObject({ allowed: false });
  expect(await standing(network)).toBeNull();
  const both = await allowAttempts(network, newKey());
  expect(await standing(network)).toMatchObject({ failures: 1 });
  if (both.allowed) await both.giveBack();
  expect(await standing(network)).toBeNull();
});

test("one key says nothing about another, nor whom it is about", async () => {
  const address = "ada@example.com";
  const key = throttleKey("sign-in-account", address);
  await tryTimes(key, free + 1);
  expect(await allowAttempt(newKey())).toMatchObject({ allowed: true });
  expect(key).not.toContain("ada");
});
