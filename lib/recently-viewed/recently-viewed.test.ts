import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { beginGuest, beginSignedIn, end, type Session } from "#lib/session";
import { seconds } from "#lib/time";
import { moveViews, recentlyViewed, rememberView } from "./index.ts";
import { kept, shown } from "./policy.ts";

useFreshDatabase();

const client = { network: "192.0.2.0/24" };
const anonymous: Session = { kind: "anonymous" };
const guest = async () => (await beginGuest(client)).session;
const customer = async () => (await beginSignedIn(await exampleAccount(), ["pwd"], client)).session;

async function pieces(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { slug } = await examplePiece();
    ids.push((await database().product.findUniqueOrThrow({ where: { slug } })).id);
  }
  return ids;
}

/** One after another, a second apart. */
async function look(session: Session, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await rememberView(session, id);
    vi.advanceTimersByTime(seconds(1));
  }
}

const seen = async (session: Session, before = "") =>
  Promise.all(
    (await recentlyViewed(session, before)).map(
      async ({ slug }) => (await database().product.findUniqueOrThrow({ where: { slug } })).id,
    ),
  );

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));

test("whoever only looks around leaves no trace", async () => {
  const before = await database().productView.count();
  await look(anonymous, await pieces(2));
  expect(await database().productView.count()).toBe(before);
  expect(await seen(anonymous)).toEqual([]);
});

test("what was looked at last comes first, once each, and without the piece at hand", async () => {
  const [cup = "", jug = "", bowl = ""] = await pieces(3);
  const session = await guest();
  await look(session, [cup, jug, bowl, cup]);
  expect(await seen(session)).toEqual([cup, bowl, jug]);
  expect(await seen(session, cup)).toEqual([bowl, jug]);
  expect(await seen(await guest())).toEqual([]);
});

test("a session remembers only the latest, and shows a row of them", async () => {
  const ids = await pieces(kept + 2);
  const session = await guest();
  await look(session, ids);
  expect(await database().productView.count({ where: { sessionHandle: session.handle } })).toBe(kept);
  expect(await seen(session)).toEqual(ids.toReversed().slice(0, shown));
});

test("nothing is shown of a session that has to be proved again, and nothing added to it", async () => {
  const [cup = "", jug = ""] = await pieces(2);
  const session = await customer();
  await look(session, [cup]);
  const doubted = { ...session, proofDue: true };
  await look(doubted, [jug]);
  expect(await seen(doubted)).toEqual([]);
  expect(await seen(session)).toEqual([cup]);
});

test("what a guest looked at moves to the session that they sign in to, with what that one had", async () => {
  const [cup = "", jug = "", bowl = ""] = await pieces(3);
  const [visitor, owner] = [await guest(), await customer()];
  await look(owner, [bowl, cup]);
  await look(visitor, [jug, cup]);
  await moveViews(visitor.handle, owner.handle);
  expect(await seen(owner)).toEqual([cup, jug, bowl]);
});

test("nothing of it outlives the session, nor is anything added to it then", async () => {
  const session = await customer();
  const ids = await pieces(2);
  await look(session, ids);
  await end(session, "sign-out");
  await look(session, ids);
  expect(await database().productView.count({ where: { sessionHandle: session.handle } })).toBe(0);
});
