import { describe, expect, test } from "vitest";
import { elevation, limits } from "#lib/session";
import { after, before, instant, minutes } from "#lib/time";
import { type Life, momentsOf } from "./moments.ts";

const at = instant("2026-05-04T10:00:00Z");
const began = before(at, minutes(40));

const guest: Life = {
  kind: "guest",
  createdAt: began,
  lastSeenAt: at,
  absoluteEndAt: after(began, limits.guest.absoluteTimeout),
  identifier: { former: 0, since: began, isNextDue: false },
};

const customer: Life = {
  ...guest,
  kind: "customer",
  absoluteEndAt: after(began, limits.customer.absoluteTimeout),
  authenticatedAt: before(at, minutes(7)),
  elevatedAt: before(at, minutes(7)),
  identifier: { former: 2, since: before(at, minutes(5)), isNextDue: false },
};

const namesIn = (life: Life) => momentsOf(life, at).map(({ name }) => name);
const momentIn = (life: Life, name: string) => momentsOf(life, at).find((moment) => moment.name === name);

describe("the life of a session", () => {
  test("is told in its order: what has happened, then what is going to", () => {
    expect(namesIn(customer)).toEqual([
      "began",
      "proved",
      "changed",
      "seen",
      "elevation-end",
      "change-due",
      "idle-end",
      "absolute-end",
    ]);
    expect(momentsOf(customer, at).map(({ isAhead }) => isAhead)).toEqual([
      ...Array(4).fill(false),
      ...Array(4).fill(true),
    ]);
  });

  test("of a guest knows no proof, and no change of the first identifier", () => {
    expect(namesIn(guest)).toEqual(["began", "seen", "change-due", "idle-end", "absolute-end"]);
  });

  test("ends by the figures of the policy", () => {
    for (const life of [guest, customer]) {
      const { idleTimeout, rotationInterval } = limits[life.kind];
      expect(momentIn(life, "idle-end")?.at).toEqual(after(at, idleTimeout));
      expect(momentIn(life, "absolute-end")?.at).toEqual(life.absoluteEndAt);
      expect(momentIn(life, "change-due")?.at).toEqual(after(life.identifier.since, rotationInterval));
    }
  });

  test("has the next identifier due at once after a proof, whatever the interval says", () => {
    const proved = { ...customer, identifier: { ...customer.identifier, isNextDue: true } };
    expect(momentIn(proved, "change-due")).toMatchObject({ at, isAhead: true });
  });

  test("speaks of a re-authentication only while it counts", () => {
    expect(momentIn(customer, "elevation-end")?.at).toEqual(after(before(at, minutes(7)), elevation.toSubmit));
    const over = { ...customer, elevatedAt: before(at, elevation.toSubmit) };
    expect(momentIn(over, "elevation-end")).toBeUndefined();
  });
});
