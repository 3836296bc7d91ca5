/**
 * Attack: none: a bad line loses, delays and repeats answers, and looks like a thief.
 * Shown by five tabs and six hours behind a proxy in a bad temper: an honest browser is never taken for a thief.
 */
import { limits } from "#lib/session";
import { hours, minutes } from "#lib/time";
import { misbehaving } from "../../support/bad-temper.ts";
import { customerCookie } from "../../support/cookies.ts";
import { acknowledgement, everythingHasArrived, expect, offeredBy, test } from "../../support/on-a-line.ts";
import { ageBy, dueForRotation, journalOf, standing } from "../../support/session-record.ts";
import { signedInAt } from "../../support/shop.ts";

// Pages without pictures: a browser paints a page of them for longer than all that is looked at here takes.
const places = ["/account", "/account/orders", "/account/addresses", "/cart", "/wish-list"];
const tabs = 5;
const loads = 200;
const step = minutes(9);

test("five tabs, two hundred pages and six hours on a bad line sign nobody out @ROT-07 @SCL-01 @CS-SESSION-RENEWAL @javascript", async ({
  page,
  tab,
  context,
  line,
  shopper,
}) => {
  test.setTimeout(600_000);
  const pages = [page, tab];
  while (pages.length < tabs) pages.push(await context.newPage());
  const tally = misbehaving(line, "five tabs");

  const rounds = loads / tabs;
  expect(rounds * step).toBe(hours(6));
  for (let round = 0; round < rounds; round += 1) {
    // What the line swallows shows as the browser's own error page, and the person goes on elsewhere.
    await Promise.all(pages.map((one, i) => one.goto(places[(round + i) % tabs] ?? "/").catch(() => undefined)));
    await everythingHasArrived(line, pages);
    for (const one of pages) expect(one.url()).not.toMatch(/sign-in|re-authenticate/);
    await ageBy(shopper.handle, step);
  }

  line.misbehave();
  await page.goto("/account");
  await signedInAt(page, "/account");
  // That page may have come for a new identifier as well: counted before and listed after, it would be one too many.
  await everythingHasArrived(line, [page]);
  const { generation, endReason } = await standing(shopper.handle);
  expect(endReason).toBeNull();
  // Due every fifteen minutes and looked at every nine: every second round, but for what was lost.
  expect(generation).toBeGreaterThanOrEqual(hours(6) / limits.customer.rotationInterval / 2);
  const events = await journalOf(shopper.handle);
  expect(events.filter((kind) => kind === "rotation-confirmed")).toHaveLength(generation);
  expect(events).not.toContain("reuse-detected");
  expect(line.answers.filter(acknowledgement).length).toBeGreaterThanOrEqual(generation / 2);
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(10);
});

test("twenty requests at the rotation moment are offered one and the same successor @ROT-02 @SCL-01 @ASVS-15.4.2 @CS-SESSION-RENEWAL", async ({
  shopper,
  crowd,
}) => {
  // One process over SQLite asks and answers in one breath, so only instances can race: npm test has two of them do it.
  // Twenty connections first, so that the requests come at the same instant and not one handshake after another.
  await Promise.all(Array.from({ length: 20 }, () => crowd("/healthz")));
  await dueForRotation(shopper.first);
  const ask = () => crowd("/account", { cookie: `${customerCookie}=${shopper.first}`, accept: "text/html" });
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const offered = new Set(answers.map(({ headers }) => offeredBy(headers["set-cookie"])));
  expect(offered.size).toBe(1);
  const [successor = ""] = offered;
  expect(successor).toMatch(/^[\w-]{43}$/);
  expect(await journalOf(shopper.handle)).toEqual(["sign-in", "new-device", "rotation-offered"]);

  const uses = Array.from({ length: 20 }, (_, i) =>
    crowd("/account", { cookie: `${customerCookie}=${i % 2 ? shopper.first : successor}`, accept: "text/html" }),
  );
  expect((await Promise.all(uses)).map(({ status }) => status)).toEqual(uses.map(() => 200));
  expect(await standing(shopper.handle)).toEqual({ generation: 1, endReason: null });
  expect(await journalOf(shopper.handle)).toEqual(["sign-in", "new-device", "rotation-offered", "rotation-confirmed"]);
});
