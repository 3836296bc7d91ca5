import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest, randomSecret } from "#lib/random";
import { beginSignedIn, beginStaff, elevation, end, type SignedInSession } from "#lib/session";
import { after, before, type Duration, now, seconds } from "#lib/time";
import { elevate, elevateBegun, elevatedAt, elevationOf } from "./index.ts";

useFreshDatabase();
// Where a second decides, the clock stands still.
afterEach(() => void vi.useRealTimers());

let session: SignedInSession;
let secret = "";
beforeEach(async () => {
  session = (await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" })).session;
  secret = await elevate(session, ["pwd"]);
});

const provedAgo = (ago: Duration) =>
  database().elevation.updateMany({ where: { digest: digest(secret) }, data: { provedAt: before(now(), ago) } });
const less = (limit: Duration) => (limit - seconds(1)) as Duration;
const more = (limit: Duration) => (limit + seconds(1)) as Duration;

describe("an elevation", () => {
  test("has a secret of 256 bits, of which the database knows the digest alone @ASVS-11.5.1", async () => {
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const rows = await database().elevation.findMany({ where: { sessionHandle: session.handle } });
    expect(rows.map((row) => row.digest)).toEqual([digest(secret)]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("makes the session's next identifier due at once @ASVS-7.2.4", async () => {
    const { rotationDue } = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
    expect(rotationDue).toBe(true);
  });

  test("leaves the identifier alone that nobody has seen yet: a device is just introducing itself to it", async () => {
    const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "203.0.113.0/24" });
    expect(await elevationOf(await elevateBegun(session), session, "open")).toBe("good");
    const { rotationDue } = await database().session.findUniqueOrThrow({ where: { handle: session.handle } });
    expect(rotationDue).toBe(false);
  });

  test.each(["open", "submit"] as const)("is good to %s until its limit, and over a second later", async (aim) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const limit = aim === "open" ? elevation.toOpen : elevation.toSubmit;
    await provedAgo(less(limit));
    expect(await elevationOf(secret, session, aim)).toBe("good");
    await provedAgo(more(limit));
    expect(await elevationOf(secret, session, aim)).toBe("over");
  });

  test("does not slide: being used makes it no younger @REA-03 @ASVS-7.5.3", async () => {
    const provedAt = before(now(), less(elevation.toOpen));
    await database().elevation.updateMany({ where: { digest: digest(secret) }, data: { provedAt } });
    for (let use = 0; use < 3; use += 1) await elevationOf(secret, session, "open");
    const row = await database().elevation.findUniqueOrThrow({ where: { digest: digest(secret) } });
    expect(row.provedAt).toEqual(provedAt);
  });

  test("belongs to its session alone, though another is the same person's", async () => {
    const { session: other } = await beginSignedIn(session.accountId, ["pwd"], { network: "203.0.113.0/24" });
    const others = await elevate(other, ["pwd"]);
    expect(await elevationOf(others, session, "open")).toBe("none");
    expect(await elevationOf(secret, other, "open")).toBe("none");
    expect(await elevationOf(secret, session, "open")).toBe("good");
  });

  test("of the shop is worth nothing in the back office, nor the other way round, though both are the same person's", async () => {
    const staff = await beginStaff(session.accountId, ["pwd"], { network: "203.0.113.0/24" });
    if (!staff) throw new Error("The account has too many sessions.");
    const staffs = await elevate(staff.session, ["pwd"]);
    for (const aim of ["open", "submit"] as const) {
      expect(await elevationOf(staffs, session, aim)).toBe("none");
      expect(await elevationOf(secret, staff.session, aim)).toBe("none");
      expect(await elevationOf(staffs, staff.session, aim)).toBe("good");
    }
  });

  test("is not had without a secret, with an invented one, or with a digest from the database", async () => {
    for (const presented of [undefined, "", randomSecret(), digest(secret)])
      expect(await elevationOf(presented, session, "open")).toBe("none");
  });

  test("ends when a new one begins", async () => {
    const next = await elevate(session, ["pwd"]);
    expect(await elevationOf(secret, session, "open")).toBe("none");
    expect(await elevationOf(next, session, "open")).toBe("good");
  });

  test("is nothing to a request that came with an identifier in its grace", async () => {
    expect(await elevationOf(secret, { ...session, viaGrace: true }, "open")).toBe("none");
  });

  test("tells its own session since when it holds, even once it is over, and no other", async () => {
    const provedAt = before(now(), more(elevation.toSubmit));
    await database().elevation.updateMany({ where: { digest: digest(secret) }, data: { provedAt } });
    expect(await elevatedAt(secret, session)).toEqual(provedAt);
    expect(await elevatedAt(secret, { ...session, viaGrace: true })).toBeUndefined();
    const { session: other } = await beginSignedIn(session.accountId, ["pwd"], { network: "203.0.113.0/24" });
    expect(await elevatedAt(secret, other)).toBeUndefined();
  });

  test("goes with its session", async () => {
    await end(session, "sign-out");
    expect(await elevationOf(secret, session, "open")).toBe("none");
  });

  test("settles whatever looked odd about the session before", async () => {
    const where = { handle: session.handle };
    await database().session.update({ where, data: { proofDue: true, methods: "pwd" } });
    await elevate(session, ["pwd", "mail"]);
    expect(await database().session.findUniqueOrThrow({ where })).toMatchObject({
      proofDue: false,
      methods: "pwd mail",
    });
  });
});

test("a form may be submitted for longer than it may be opened", () => {
  expect(after(now(), elevation.toSubmit) > after(now(), elevation.toOpen)).toBe(true);
});
