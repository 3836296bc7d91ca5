import { beforeEach, expect, test } from "vitest";
import { database } from "#lib/database";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import { before, type Duration, now, seconds } from "#lib/time";
import { allowStranger, noteRefusedSignIn } from "./index.ts";
import { surge } from "./policy.ts";
import { refusedSignIns } from "./surge.ts";

useFreshDatabase();
beforeEach(() => database().attempt.deleteMany());

/** As if so many sign-ins had just been refused. */
async function refuse(count: number): Promise<void> {
  await noteRefusedSignIn();
  await database().attempt.updateMany({
    where: { key: { startsWith: "sign-in-shop:" } },
    data: { failures: count },
  });
}
const passes = (ago: Duration) =>
  database().attempt.updateMany({
    where: { key: { startsWith: "sign-in-surge:" } },
    data: { lastFailedAt: before(now(), ago) },
  });

test("refused sign-ins of everybody are counted together, however many at once", async () => {
  await Promise.all(Array.from({ length: 20 }, noteRefusedSignIn));
  expect(await refusedSignIns()).toBe(20);
});

test("while they are as many as ever, strangers do not wait", async () => {
  await refuse(surge.most - 1);
  for (let count = 0; count < 3; count += 1) expect(await allowStranger("somebody")).toEqual({ allowed: true });
});

test("far beyond that a stranger is asked to wait once, and then tries; each try takes another wait", async () => {
  await refuse(surge.most);
  const who = randomName();
  expect(await allowStranger(who)).toEqual({ allowed: false, waitSeconds: surge.wait / seconds(1) });
  await passes((surge.wait - seconds(1)) as Duration);
  expect(await allowStranger(who)).toMatchObject({ allowed: false });
  await passes(surge.wait);
  expect(await allowStranger(who)).toEqual({ allowed: true });
  expect(await allowStranger(who)).toMatchObject({ allowed: false });
});

test("who has waited gets one try, however many they make at once", async () => {
  await refuse(surge.most);
  const who = randomName();
  await allowStranger(who);
  await passes(surge.wait);
  const answers = await Promise.all(Array.from({ length: 10 }, () => allowStranger(who)));
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1);
});

test("waiting for one try is not good for another, nor for ever", async () => {
  await refuse(surge.most);
  const who = randomName();
  await allowStranger(who);
  await passes(surge.wait);
  expect(await allowStranger(randomName())).toMatchObject({ allowed: false });
  await passes(surge.ticketLife);
  expect(await allowStranger(who)).toMatchObject({ allowed: false });
});

test("the count says nothing about whom it is about", async () => {
  await refuse(surge.most);
  await allowStranger("203.0.113.0/24 ada@example.com");
  expect(JSON.stringify(await database().attempt.findMany())).not.toMatch(/ada|203/);
});
