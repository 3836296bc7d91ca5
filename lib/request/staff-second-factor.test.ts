/** The second factor of staff through the back office's own actions, as a browser calls them. */
import { Secret, TOTP } from "otpauth";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "#lib/account";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findEnrolment } from "#lib/second-factor";
import { beginStaff, sessionsPerAccount } from "#lib/session";
import { after, minutes, now } from "#lib/time";
import { secondFactorAction } from "../../app/(account)/sign-in/second-factor/actions.ts";
import { endSessionsAction } from "../../app/staff/end-sessions/actions.ts";
import { staffReAuthenticateAction } from "../../app/staff/re-authenticate/actions.ts";
import {
  beginStaffAuthenticatorAction,
  confirmStaffAuthenticatorAction,
  removeStaffAuthenticatorAction,
} from "../../app/staff/security/authenticator/actions.ts";
import { makeStaffRecoveryCodesAction } from "../../app/staff/security/recovery-codes/actions.ts";
import { staffSecondFactorAction } from "../../app/staff/sign-in/second-factor/actions.ts";
import { currentStaff, letIn, requireStaff, staffCsrfToken } from "./index.ts";
import { elevationCookie, signInCookies } from "./session-cookie.ts";

const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) =>
      value === "" ? request.cookies.delete(name) : request.cookies.set(name, { value }),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", () => ({
  send: vi.fn(async () => undefined),
  queue: vi.fn(async () => undefined),
  deliverQueued: vi.fn(async () => 0),
}));

useFreshDatabase();

const password = "a kettle, two cups and rain";
let accountId = "";
let secret = "";

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  request.cookies = new Map();
  accountId = await exampleAccount();
  const passwordHash = await hashPassword(password);
  await database().account.update({ where: { id: accountId }, data: { role: "staff", passwordHash } });
  expect(await signIn()).toEqual({ outcome: "next", path: "/staff/security" });
});
afterEach(() => vi.useRealTimers());

async function signIn(role: "staff" | "customer" = "staff") {
  const { securityStamp } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  return letIn({ accountId, securityStamp, methods: ["pwd"], returnTo: "/staff/limits" }, role);
}
const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
const waitForNextCode = () => vi.setSystemTime(after(now(), minutes(2)));
const open = (path: string) =>
  requireStaff(path).then(
    () => "opened",
    (error: Error) => error.message,
  );
const methods = async () =>
  (await database().session.findFirstOrThrow({ where: { accountId, endedAt: null } })).methods;

type Action = (previous: undefined, formData: FormData) => Promise<unknown>;

/** Sends a form of this browser; gives where it led, or what it was told. */
async function press(action: Action, fields: Record<string, string> = {}): Promise<unknown> {
  const formData = new FormData();
  const session = await currentStaff();
  const csrf = session ? staffCsrfToken(session) : "";
  for (const [name, text] of Object.entries({ csrf, ...fields })) formData.set(name, text);
  return action(undefined, formData).catch((error: Error) => error.message);
}

async function setUp(): Promise<void> {
  const session = await currentStaff();
  if (!session) throw new Error("Nobody is signed in.");
  await press(beginStaffAuthenticatorAction);
  secret = (await findEnrolment(session, "grace@example.com"))?.secret ?? "";
  expect(await press(confirmStaffAuthenticatorAction, { "one-time-code": code() })).toBe(
    "led to /staff/security/recovery-codes?first=1",
  );
  waitForNextCode();
}

async function equip(): Promise<void> {
  await setUp();
  expect(await press(makeStaffRecoveryCodesAction)).toMatchObject({ told: expect.any(Array) });
}

describe("whoever has a password alone", () => {
  test("sees no page and does nothing before a second factor is set up, and codes for when it is lost @ASVS-6.3.3", async () => {
    const ending = { what: "everybody" };
    for (const step of [async () => undefined, setUp]) {
      await step();
      for (const path of ["/staff", "/staff?q=ada", "/staff/limits", `/staff/accounts/${accountId}`, "/staff/new"])
        expect(await open(path), path).toBe("led to /staff/security");
      expect(await press(endSessionsAction, ending)).toBe("led to /staff/security");
      for (const path of ["/staff/security", "/staff/security/authenticator", "/staff/security/passkeys/x"])
        expect(await open(path), path).toBe("opened");
    }
    await press(makeStaffRecoveryCodesAction);
    expect(await open("/staff")).toBe("opened");
    expect(await press(endSessionsAction, ending)).toMatch(/^led to \/staff\?ended=/);
  });

  test("has just proved it, and is not asked again on the way", async () => {
    expect(request.cookies.has(elevationCookie)).toBe(true);
    await equip();
    expect(await methods()).toBe("pwd otp");
  });

  test("is back there once the last factor is taken away", async () => {
    await equip();
    expect(await press(removeStaffAuthenticatorAction)).toBe("led to /staff/security?changed=removed");
    expect(await open("/staff")).toBe("led to /staff/security");
  });
});

describe("whoever has a second factor", () => {
  beforeEach(async () => {
    await equip();
    request.cookies.clear();
  });

  test("is nobody after the password, and staff after the code @ASVS-6.3.3", async () => {
    expect(await signIn()).toEqual({ outcome: "next", path: "/staff/sign-in/second-factor" });
    expect([...request.cookies.keys()]).toEqual([signInCookies.staff]);
    expect(await currentStaff()).toBeUndefined();
    expect(await press(staffSecondFactorAction, { "one-time-code": "12" })).toMatchObject({ status: "error" });
    expect(await currentStaff()).toBeUndefined();
    expect(await press(staffSecondFactorAction, { "one-time-code": code() })).toBe("led to /staff/limits");
    expect(await currentStaff()).toMatchObject({ accountId });
    expect([...request.cookies.keys()].includes(signInCookies.staff)).toBe(false);
    expect(await open("/staff")).toBe("opened");
    const where = { accountId, kind: { in: ["second-factor-asked", "second-factor-refused"] } };
    expect(await database().securityEvent.count({ where })).toBe(2);
  });

  test("is told at the entrance that a session has to end first, not that the code came too late", async () => {
    for (let signIns = 0; signIns < sessionsPerAccount.staff; signIns += 1)
      await beginStaff(accountId, ["pwd", "otp"], { network: "" });
    await signIn();
    expect(await press(staffSecondFactorAction, { "one-time-code": code() })).toBe(
      "led to /staff/sign-in?because=too-many",
    );
  });

  test("finishes it at the staff's entrance alone, whatever the cookie is called", async () => {
    await signIn();
    const begun = request.cookies.get(signInCookies.staff);
    request.cookies = new Map([[signInCookies.customer, begun ?? { value: "" }]]);
    expect(await press(secondFactorAction, { "one-time-code": code() })).toBe("led to /sign-in?because=unfinished");
    expect(await press(staffSecondFactorAction, { "one-time-code": code() })).toBe(
      "led to /staff/sign-in?because=unfinished",
    );
  });

  test("proves it again with both, or not at all @ASVS-7.5.1", async () => {
    await signIn();
    await press(staffSecondFactorAction, { "one-time-code": code() });
    waitForNextCode();
    const everybody = { what: "everybody" };
    const ask = "led to /staff/re-authenticate?returnTo=%2Fstaff%2Fend-sessions%3Fwhat%3Deverybody";
    expect(await press(endSessionsAction, everybody)).toBe(ask);
    const typed = { "current-password": password, returnTo: "/staff/end-sessions?what=everybody" };
    expect(await press(staffReAuthenticateAction, typed)).toMatchObject({ status: "error" });
    expect(await press(endSessionsAction, everybody)).toBe(ask);
    expect(await press(staffReAuthenticateAction, { ...typed, "one-time-code": code() })).toBe(
      "led to /staff/end-sessions?what=everybody",
    );
    expect(await press(endSessionsAction, everybody)).toMatch(/^led to \/staff\?ended=/);
  });
});
