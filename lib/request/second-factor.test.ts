/** The whole of a second factor through the shop's own actions, as a browser calls them: set up, asked for, proved again. */
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { queue } from "#lib/mail";
import { pendingLife } from "#lib/pending-sign-in";
import { findEnrolment } from "#lib/second-factor";
import type { SignedInSession } from "#lib/session";
import { throttleKey } from "#lib/throttle";
import { after, inSeconds, minutes, now } from "#lib/time";
import { changePasswordAction } from "../../app/(account)/account/password/actions.ts";
import {
  beginAuthenticatorAction,
  confirmAuthenticatorAction,
} from "../../app/(account)/account/security/authenticator/actions.ts";
import { makeRecoveryCodesAction } from "../../app/(account)/account/security/recovery-codes/actions.ts";
import { reAuthenticateAction } from "../../app/(account)/re-authenticate/actions.ts";
import { secondFactorAction } from "../../app/(account)/sign-in/second-factor/actions.ts";
import { csrfToken, currentSession, letIn, sessionToProve } from "./index.ts";

const request = vi.hoisted(() => ({
  cookies: new Map<string, { value: string; maxAge?: number | undefined }>(),
  headers: new Headers(),
}));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    has: (name: string) => request.cookies.has(name),
    getAll: () => [...request.cookies].map(([name, { value }]) => ({ name, value })),
    set: (name: string, value: string, { maxAge }: { maxAge?: number }) =>
      value === "" ? request.cookies.delete(name) : request.cookies.set(name, { value, maxAge }),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));

useFreshDatabase();

const password = "a kettle, two cups and rain";
const signInCookie = "__Host-Http-sign-in";
const elevationCookie = "__Host-Http-elevation";
let accountId = "";
let secret = "";

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  request.cookies = new Map();
  accountId = await exampleAccount();
  const passwordHash = await hashPassword(password);
  await database().account.update({ where: { id: accountId }, data: { passwordHash } });
  await signIn();
  await press(reAuthenticateAction, { "current-password": password });
  await press(beginAuthenticatorAction);
  const session = await currentSession();
  if (session.kind !== "customer") throw new Error("Nobody is signed in.");
  secret = (await findEnrolment(session, "ada@example.com"))?.secret ?? "";
});
afterEach(() => vi.useRealTimers());

async function signIn(method: "pwd" | "fed" = "pwd") {
  const { securityStamp } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  return letIn({ accountId, securityStamp, methods: [method], returnTo: "/account/orders" });
}
const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
const setUp = () => press(confirmAuthenticatorAction, { "one-time-code": code() });
const waitForNextCode = () => vi.setSystemTime(after(now(), minutes(2)));

type Action = (previous: undefined, formData: FormData) => Promise<unknown>;

/** Sends a form of this browser; gives where it led, or what it was told. */
async function press(action: Action, fields: Record<string, string> = {}): Promise<unknown> {
  const formData = new FormData();
  const csrf = await csrfToken(action === reAuthenticateAction ? await sessionToProve() : undefined);
  for (const [name, text] of Object.entries({ csrf, ...fields })) formData.set(name, text);
  return action(undefined, formData).catch((error: Error) => error.message);
}

test("an authenticator is set up with a right code alone, and leads on to the recovery codes, which are told once", async () => {
  expect(await press(confirmAuthenticatorAction, { "one-time-code": "12" })).toMatchObject({ status: "error" });
  expect(await setUp()).toBe("led to /account/security/recovery-codes?first=1");
  const { told } = (await press(makeRecoveryCodesAction)) as { told: string[] };
  expect(told).toHaveLength(10);
});

test("recovery codes are made for nobody who has no second factor", async () => {
  expect(await press(makeRecoveryCodesAction)).not.toHaveProperty("told");
});

test("after the password there is no session, and after the code there is @ASVS-6.3.3", async () => {
  await setUp();
  request.cookies.clear();
  waitForNextCode();
  expect(await signIn()).toEqual({ outcome: "next", path: "/sign-in/second-factor" });
  const [waiting, ...others] = request.cookies;
  expect(waiting).toEqual([signInCookie, { value: expect.any(String), maxAge: inSeconds(pendingLife) }]);
  expect(others).toEqual([]);
  expect((await currentSession()).kind).toBe("anonymous");
  expect(await press(secondFactorAction, { "one-time-code": "12" })).toMatchObject({ status: "error" });
  expect((await currentSession()).kind).toBe("anonymous");
  expect(await press(secondFactorAction, { "one-time-code": code() })).toBe("led to /account/orders");
  expect(await currentSession()).toMatchObject({ kind: "customer", accountId });
  expect(request.cookies.has(signInCookie)).toBe(false);
});

test.each([
  ["pwd", "Somebody with your password gave a wrong code"],
  ["fed", "Somebody who is you at another site gave a wrong code"],
] as const)("a wrong code after %s is told to the owner as what it is @ASVS-6.3.5", async (method, subject) => {
  await setUp();
  request.cookies.clear();
  await signIn(method);
  vi.mocked(queue).mockClear();
  await press(secondFactorAction, { "one-time-code": "000000" });
  expect(vi.mocked(queue).mock.calls.map(([, letter]) => letter.subject)).toEqual([subject]);
});

test("without what the first half left in this browser, a code is worth nothing", async () => {
  await setUp();
  request.cookies.clear();
  waitForNextCode();
  await signIn();
  request.cookies.clear();
  expect(await press(secondFactorAction, { "one-time-code": code() })).toBe("led to /sign-in?because=unfinished");
  expect((await currentSession()).kind).toBe("anonymous");
});

test("a code that is right and comes too late, or has to be confirmed by one letter too many, says so at the entrance", async () => {
  await setUp();
  const finish = async (meanwhile: () => Promise<unknown>) => {
    request.cookies.clear();
    waitForNextCode();
    await signIn();
    await meanwhile();
    return press(secondFactorAction, { "one-time-code": code() });
  };
  const where = { id: accountId };
  expect(await finish(() => database().account.update({ where, data: { securityStamp: { increment: 1 } } }))).toBe(
    "led to /sign-in?because=overtaken",
  );
  const outOfLetters = async () => {
    const key = throttleKey("sign-in-verification-account", accountId);
    await database().attempt.create({ data: { key, failures: 30, lastFailedAt: now() } });
    await database().account.update({ where, data: { verifySince: now() } });
  };
  expect(await finish(outOfLetters)).toBe("led to /sign-in?because=wait");
});

test("the password alone elevates no more, and with a code it does @ASVS-7.5.1", async () => {
  await setUp();
  waitForNextCode();
  request.cookies.delete(elevationCookie);
  const typed = { "current-password": password };
  expect(await press(reAuthenticateAction, typed)).toMatchObject({ status: "error" });
  expect(request.cookies.has(elevationCookie)).toBe(false);
  expect(await press(reAuthenticateAction, { ...typed, "one-time-code": code() })).toBe("led to /account");
  expect(request.cookies.has(elevationCookie)).toBe(true);
});

test("a new password has a new identifier due, though it is half a proof and elevates nobody @ROT-11", async () => {
  await setUp();
  const handle = ((await currentSession()) as SignedInSession).handle;
  await database().session.update({ where: { handle }, data: { rotationDue: false } });
  const typed = { "current-password": password, "new-password": "a lantern, two boats and fog" };
  expect(await press(changePasswordAction, typed)).toBe("led to /account?changed=password");
  expect((await database().session.findUniqueOrThrow({ where: { handle } })).rotationDue).toBe(true);
});

test("the form for a new password is half a proof: it neither renews an elevation nor stands in for one @ASVS-7.5.1", async () => {
  await setUp();
  const proved = request.cookies.get(elevationCookie)?.value;
  const typed = { "current-password": password, "new-password": "short" };
  expect(await press(changePasswordAction, typed)).toMatchObject({ status: "error" });
  expect(request.cookies.get(elevationCookie)?.value).toBe(proved);
  vi.setSystemTime(after(now(), minutes(11)));
  expect(await press(changePasswordAction, typed)).toBe("led to /re-authenticate?returnTo=%2Faccount%2Fpassword");
});
