import { beforeEach, expect, test } from "vitest";
import { findNames } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount, examplePromotion, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomCode } from "#lib/random";
import { beginStaff, type StaffSession } from "#lib/session";
import { after, before, days, hours, now } from "#lib/time";
import {
  endPromotion,
  findAnyPromotion,
  listPromotions,
  offerPromotion,
  type Promotion,
  promotionLife,
  promotionPageLength,
  standingOf,
  type Terms,
} from "./index.ts";

useFreshDatabase();

let staff: StaffSession;
let colleague: StaffSession;
/** Of a code for each test, since they share a database. */
let tenth: Terms;
beforeEach(async () => {
  [staff, colleague] = [await atWork(), await atWork()];
  tenth = {
    ...{ code: `TENTH-${randomCode(8)}`, kind: "percentage", value: 1000, minimumMinor: 0, isOncePerCustomer: true },
    ...{ validFrom: undefined, validThrough: undefined, mostUses: undefined },
  };
});

async function atWork(): Promise<StaffSession> {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  return (await beginStaff(accountId, ["pwd"], { network: "203.0.113.0/24" }))?.session as StaffSession;
}

const obstacleTo = async (code: string) =>
  (await standingOf(code, {}, { itemsMinor: 1, isDeliveryFree: false, at: now() })).obstacle;

test("a code that is offered is good, on the conditions that were set, and keeps who offered it", async () => {
  await examplePromotion();
  expect(await offerPromotion(staff, tenth)).toBe(true);
  const offered = { ...tenth, uses: 0, offeredBy: staff.accountId, endedBy: undefined };
  const words = tenth.code.slice(1).toLowerCase();
  expect(await listPromotions(staff, { words, page: 1 })).toEqual({ total: 1, promotions: [offered] });
  expect(await findAnyPromotion(staff, ` ${tenth.code.toLowerCase()}`)).toEqual(offered);
  expect(await obstacleTo(tenth.code)).toBeUndefined();
});

test("its days and the number of its uses are kept", async () => {
  const limits = { validFrom: after(now(), days(1)), validThrough: after(now(), days(2)), mostUses: 7 };
  await offerPromotion(staff, { ...tenth, ...limits });
  expect(await findAnyPromotion(staff, tenth.code)).toMatchObject(limits);
});

test("a code is offered once, and once only even when it has ended: what it promised is not changed", async () => {
  expect(await offerPromotion(staff, tenth)).toBe(true);
  expect(await offerPromotion(colleague, { ...tenth, value: 5000 })).toBe(false);
  await endPromotion(staff, tenth.code);
  expect(await offerPromotion(colleague, { ...tenth, value: 5000 })).toBe(false);
  expect(await findAnyPromotion(staff, tenth.code)).toMatchObject({ value: 1000, offeredBy: staff.accountId });
});

test("a code that is ended is over at once, and keeps who ended it first", async () => {
  await offerPromotion(staff, tenth);
  expect(await endPromotion(colleague, tenth.code)).toBe(true);
  expect(await obstacleTo(tenth.code)).toContain(`${tenth.code} expired on`);
  const ended = await findAnyPromotion(staff, tenth.code);
  expect(ended).toMatchObject({ offeredBy: staff.accountId, endedBy: colleague.accountId });
  expect(await endPromotion(staff, tenth.code)).toBe(false);
  expect(await findAnyPromotion(staff, tenth.code)).toEqual(ended);
});

test("one that has not begun is over too once it is ended", async () => {
  const code = await examplePromotion({ validFrom: after(now(), days(1)) });
  expect(await endPromotion(staff, code)).toBe(true);
  expect(await obstacleTo(code)).toContain(`${code} expired on`);
});

test("ending leaves alone what is over, what there is not, and every other", async () => {
  const lastYear = before(now(), days(300));
  const [gone, other] = [await examplePromotion({ validThrough: lastYear }), await examplePromotion()];
  expect(await endPromotion(staff, gone)).toBe(false);
  expect(await endPromotion(staff, "NO-SUCH-CODE")).toBe(false);
  expect(await findAnyPromotion(staff, gone)).toMatchObject({ validThrough: lastYear, endedBy: undefined });
  expect(await obstacleTo(other)).toBeUndefined();
});

test("a long list comes in pages", async () => {
  await database().promotion.deleteMany();
  for (let count = 0; count <= promotionPageLength; count += 1) await examplePromotion();
  const pages = await Promise.all([1, 2].map((page) => listPromotions(staff, { words: "", page })));
  expect(pages.map(({ total, promotions }) => [total, promotions.length])).toEqual([
    [promotionPageLength + 1, promotionPageLength],
    [promotionPageLength + 1, 1],
  ]);
  expect(new Set(pages.flatMap(({ promotions }) => promotions.map(({ code }) => code))).size).toBe(
    promotionPageLength + 1,
  );
});

test("whoever offered one is named, until their account is gone", async () => {
  const { accountId } = colleague;
  expect(await findNames([staff.accountId, accountId, "nobody"])).toEqual(
    new Map([
      [staff.accountId, "Ada"],
      [accountId, "Ada"],
    ]),
  );
  await database().account.delete({ where: { id: accountId } });
  expect((await findNames([staff.accountId, accountId])).has(accountId)).toBe(false);
});

test("how it stands with one is said in a word", () => {
  const at = now();
  const [soon, lately] = [after(at, hours(1)), before(at, hours(1))];
  const promotion: Promotion = { ...tenth, uses: 0, offeredBy: undefined, endedBy: undefined };
  const life = (conditions: Partial<Promotion>) => promotionLife({ ...promotion, ...conditions }, at);
  expect(life({})).toBe("current");
  expect(life({ validFrom: at, validThrough: at })).toBe("current");
  expect(life({ validFrom: soon })).toBe("to-come");
  expect(life({ validThrough: lately })).toBe("over");
  expect(life({ validFrom: soon, validThrough: lately })).toBe("over");
  expect(life({ mostUses: 2, uses: 2 })).toBe("used-up");
  expect(life({ mostUses: 2, uses: 1 })).toBe("current");
});
