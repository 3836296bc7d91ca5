/** What staff change takes a recent proof of who they are: without it nothing happens. */
import { globSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { exampleAccount, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate } from "#lib/elevation";
import { beginPendingSignIn } from "#lib/pending-sign-in";
import { beginStaff, type StaffSession } from "#lib/session";
import type { FormAction } from "./action.ts";
import { tokenFor } from "./csrf.ts";
import { optionsToAddForStaff } from "./passkey-options.ts";
import { cookieNames, elevationCookie, signInCookies } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", () => ({ queue: vi.fn(async () => undefined), deliverQueued: vi.fn(async () => 0) }));

useFreshDatabase();

const [authenticator, passkeys] = ["/staff/security/authenticator", "/staff/security/passkeys"];
const parcel = { number: "CW-2222-2222", carrier: "dhl", trackingNumber: "12345678" };
const refund = { number: "CW-2222-2222", name: "x", amount: "5", reason: "trouble" };
const count = { sku: "X", name: "x", found: "1", counted: "2" };
const promotion = { code: "TENTH", kind: "percentage", value: "10" };
const everybody = { what: "everybody" };

/** Every form by which staff change something, with where it stands, filled in so that it would be done. */
const proven: Readonly<Record<string, readonly [path: string, fields: Readonly<Record<string, string>>]>> = {
  endSessionsAction: ["/staff/end-sessions?what=everybody", everybody],
  dispatchAction: [`/staff/orders/dispatch?${new URLSearchParams(parcel)}`, parcel],
  correctParcelAction: [`/staff/orders/parcel?${new URLSearchParams(parcel)}`, parcel],
  deliveryAction: ["/staff/orders/delivery?number=CW-2222-2222", { number: "CW-2222-2222" }],
  countAction: [`/staff/stock/piece?${new URLSearchParams(count)}`, count],
  decideReviewAction: ["/staff/reviews", { id: "1", version: "0", decision: "published" }],
  receiveAction: ["/staff/orders/return?id=x", { id: "x" }],
  refundAction: [`/staff/orders/refund?${new URLSearchParams(refund)}`, refund],
  offerPromotionAction: [`/staff/promotions/new?${new URLSearchParams(promotion)}`, promotion],
  endPromotionAction: ["/staff/promotions/end?code=TENTH", { code: "TENTH" }],
  addStaffPasskeyAction: [passkeys, { name: "Laptop", passkey: "{}" }],
  renameStaffPasskeyAction: [passkeys, { id: "1", name: "Laptop" }],
  removeStaffPasskeyAction: [passkeys, { id: "1" }],
  beginStaffAuthenticatorAction: [authenticator, {}],
  confirmStaffAuthenticatorAction: [authenticator, { "one-time-code": "123456" }],
  removeStaffAuthenticatorAction: [authenticator, {}],
  makeStaffRecoveryCodesAction: ["/staff/security/recovery-codes", {}],
};
/** What proves who somebody is itself: in the order in which they meet it, from the invitation on. */
const proving = [
  ...["joinAction", "staffSignInAction", "staffSignInWithPasskeyAction", "staffSecondFactorAction"],
  ...["staffPasskeyFactorAction", "verifyStaffSignInAction"],
  ...["staffReAuthenticateAction", "staffReAuthenticateWithPasskeyAction"],
];

let session: StaffSession;

beforeEach(async () => {
  const accountId = await exampleAccount();
  await makeStaff(accountId);
  const begun = await beginStaff(accountId, ["pwd", "otp"], { network: "" });
  if (!begun) throw new Error("No session was begun.");
  session = begun.session;
  jar.clear();
  jar.set(cookieNames.staff, { value: begun.identifier });
});

const load = (paths: string[]) => Promise.all(paths.map((path) => import(/* @vite-ignore */ resolve(path))));
const actions: Readonly<Record<string, FormAction>> = Object.assign(
  {},
  ...(await load(globSync("app/staff/**/actions.ts"))),
);

/** Sends a form with a token of the session. */
async function press(name: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  const formData = new FormData();
  for (const [field, value] of Object.entries({ csrf: tokenFor(session), ...fields })) formData.set(field, value);
  return actions[name]?.(undefined, formData);
}
const askedFor = (path: string) => `led to /staff/re-authenticate?${new URLSearchParams({ returnTo: path })}`;
const elevated = async () => jar.set(elevationCookie, { value: await elevate(session, ["pwd"]) });

test("every action of the back office is one that asks who one is, or one that finds it out", () => {
  expect(Object.keys(actions).toSorted()).toEqual([...Object.keys(proven), ...proving].toSorted());
});

test.each(Object.entries(proven))(
  "%s does nothing before that @ASVS-7.5.1 @ASVS-8.4.2",
  async (name, [path, fields]) => {
    const formData = new FormData();
    for (const [field, value] of Object.entries({ csrf: tokenFor(session), ...fields })) formData.set(field, value);
    const told = async () => await actions[name]?.(undefined, formData).catch(({ message }: Error) => message);
    expect(await told()).toBe(askedFor(path));
    await elevated();
    expect(await told()).not.toBe(askedFor(path));
  },
);

test.each(Object.entries(proven))(
  "%s does nothing after the first of two factors @FIX-06 @ASVS-6.3.3",
  async (name, [, fields]) => {
    const { accountId } = session;
    const half = await beginPendingSignIn({ accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined });
    await elevated();
    for (const cookie of [signInCookies.staff, cookieNames.staff]) {
      jar.delete(cookieNames.staff);
      jar.set(cookie, { value: half });
      await expect(press(name, fields)).rejects.toThrow(/^led to \/staff\/sign-in\?/);
    }
  },
);

test("a passkey of staff is made for the elevated alone @ASVS-7.5.1", async () => {
  const ask = () => {
    const body = new FormData();
    body.set("csrf", tokenFor(session));
    return optionsToAddForStaff(new Request(`https://localhost:3000${passkeys}/options`, { method: "POST", body }));
  };
  await expect(ask()).rejects.toThrow(askedFor(passkeys));
  await elevated();
  expect((await ask()).status).toBe(200);
});
