/** A proof takes time, and what it proved may change meanwhile: who knew the old password must not come in after it. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword, hashPassword, proveAgain, proveByPassword } from "#lib/account";
import { addToCart } from "#lib/cart";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { send } from "#lib/mail";
import { digest, randomSecret } from "#lib/random";
import { beginGuest, beginSignedIn, end, endSessionsOf, resume, rotation, type SignedInSession } from "#lib/session";
import { requestVerification } from "#lib/sign-in-verification";
import { before, now } from "#lib/time";
import { readWishList, saveWish } from "#lib/wish-list";
import { beginCustomerSession } from "./customer-session.ts";
import { letIn, letInByLink } from "./let-in.ts";
import { cookieNames } from "./session-cookie.ts";
import { beginStaffSession } from "./staff-session.ts";

const jar = vi.hoisted(() => {
  const cookies = new Map<string, { value: string }>();
  return { cookies, set: (name: string, value: string) => cookies.set(name, { value }) };
});
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.cookies.get(name),
    has: (name: string) => jar.cookies.has(name),
    set: jar.set,
  }),
  headers: async () => new Headers(),
}));

vi.mock("#lib/mail", async (original) => ({
  ...(await original<typeof import("#lib/mail")>()),
  send: vi.fn(async () => undefined),
}));
vi.mock("next/navigation", () => ({ redirect: vi.fn() }));

useFreshDatabase();

const [old, next] = ["a kettle, two cups and rain", "the other side of the lane"];
const network = "";
let accountId = "";
let email = "";
let session: SignedInSession;

beforeEach(async () => {
  jar.cookies.clear();
  accountId = await exampleAccount();
  const data = { passwordHash: await hashPassword(old) };
  ({ email } = await database().account.update({ where: { id: accountId }, data }));
  ({ session } = await beginSignedIn(accountId, ["pwd"], { network }));
});

const proved = async () => {
  const proof = await proveByPassword(email, old, network);
  if (proof.outcome !== "proven") throw new Error("The password is right.");
  return proof;
};
const changed = async () => {
  const proof = await proveAgain(session, old, network);
  if (proof.outcome !== "proven") throw new Error("The password is right.");
  await changePassword(session, proof, next, network);
};
const arrive = async (owner: Awaited<ReturnType<typeof proved>>) =>
  (await letIn({ ...owner, methods: ["pwd"], returnTo: undefined })).outcome;
const liveSessions = () => database().session.count({ where: { accountId, endedAt: null } });

describe("a sign-in whose password was right when it was looked at", () => {
  test("begins a session", async () => {
    expect(await arrive(await proved())).toBe("next");
    expect(await liveSessions()).toBe(2);
    expect(jar.cookies.has(cookieNames.customer)).toBe(true);
  });

  test("comes to nothing when the password was changed meanwhile @ASVS-7.4.3", async () => {
    const owner = await proved();
    await changed();
    expect(await arrive(owner)).toBe("overtaken");
    expect([await liveSessions(), jar.cookies.size]).toEqual([1, 0]);
  });

  test("comes to nothing when all sessions were ended, or the account disabled, meanwhile", async () => {
    const owner = await proved();
    await endSessionsOf(accountId, "a test");
    expect(await arrive(owner)).toBe("overtaken");
    const again = await proved();
    await database().account.update({ where: { id: accountId }, data: { disabledAt: now() } });
    expect(await arrive(again)).toBe("overtaken");
    expect(await liveSessions()).toBe(0);
  });

  test("comes to nothing when a copied session was noticed meanwhile, for the next has to be confirmed by mail", async () => {
    const owner = await proved();
    const replaced = randomSecret();
    await database().retiredIdentifier.create({
      data: {
        ...{ digest: digest(replaced), sessionHandle: session.handle, generation: 0 },
        ...{ reason: "rotated", retiredAt: before(now(), rotation.grace) },
      },
    });
    const visit = { cause: "person", offerable: true, client: { network } } as const;
    expect((await resume(replaced, "customer", visit)).over?.reason).toBe("reuse");
    expect(await beginCustomerSession(owner, ["pwd"])).toBeUndefined();
  });
});

test("a member of staff whose password was replaced meanwhile is not let in with the old one", async () => {
  await database().account.update({ where: { id: accountId }, data: { role: "staff" } });
  const proof = await proveByPassword(email, old, network, "staff");
  if (proof.outcome !== "proven") throw new Error("The password is right.");
  await endSessionsOf(accountId, "new password");
  expect(await beginStaffSession(proof, ["pwd"])).toBe("overtaken");
});

test("a mailed link lets in once, at the entrance that it was asked for", async () => {
  const begun = { role: "customer", methods: ["pwd"], returnTo: undefined } as const;
  const link = async () => {
    await database().account.update({ where: { id: accountId }, data: { verifySince: before(now(), rotation.grace) } });
    await requestVerification(accountId, network, begun);
    return /verify\/([\w-]{43})/.exec(JSON.stringify(vi.mocked(send).mock.lastCall))?.[1] ?? "";
  };
  const token = await link();
  expect(await letInByLink(token, "/account/orders", "staff")).toBeUndefined();
  expect(jar.cookies.size).toBe(0);
  const entered = { outcome: "next", path: "/account/orders" };
  expect(await letInByLink(token, "/account/orders", "customer")).toEqual(entered);
  expect(jar.cookies.has(cookieNames.customer)).toBe(true);
  expect(await letInByLink(token, "/account/orders", "customer")).toBeUndefined();
});

test("a session that takes the place of another begins only while that one lives", async () => {
  const { session: former, identifier } = await beginSignedIn(accountId, ["pwd"], { network });
  jar.set(cookieNames.customer, identifier);
  await end(former, "revoked");
  expect(await beginCustomerSession({ accountId, inPlaceOf: former.handle }, ["pwd"])).toBeUndefined();
});

describe("what a guest had saved", () => {
  const pathAfter = async (returnTo: string | undefined) => {
    const entered = await letIn({ ...(await proved()), methods: ["pwd"], returnTo });
    return entered.outcome === "next" ? entered.path : entered.outcome;
  };

  test("joins the account with the session, and whoever goes nowhere else is shown it", async () => {
    const [pieces, brought] = [(await examplePiece()).variants, await beginGuest({ network })];
    jar.set(cookieNames.guest, brought.identifier);
    await saveWish(brought.session, pieces[0]?.sku ?? "");
    expect(await pathAfter(undefined)).toBe("/wish-list?joined=1");
    expect((await readWishList(session)).map(({ sku }) => sku)).toEqual([pieces[0]?.sku]);
  });

  test("is told of in the cart when that has grown, and keeps nobody who is on the way to something", async () => {
    const [sku = "", other = ""] = (
      await examplePiece({
        variants: [1, 2].map((stock) => ({ stock, priceMinor: 900, options: { Kind: `${stock}` } })),
      })
    ).variants.map((variant) => variant.sku);
    const brought = await beginGuest({ network });
    jar.set(cookieNames.guest, brought.identifier);
    await saveWish(brought.session, other);
    expect(await pathAfter("/checkout/contact")).toBe("/checkout/contact");
    const next = await beginGuest({ network });
    jar.set(cookieNames.guest, next.identifier);
    await saveWish(next.session, sku);
    for (const owner of [next.session, session]) await addToCart(owner, sku, 1);
    expect(await pathAfter("/checkout/contact")).toBe(`/cart?joined=${sku}&capped=${sku}&wishes=1`);
  });
});
