import { globSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevateBegun } from "#lib/elevation";
import { beginPendingSignIn } from "#lib/pending-sign-in";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import type { FormAction } from "./action.ts";
import { tokenFor } from "./csrf.ts";
import { cookieNames, elevationCookie, signInCookies } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => request.cookies, headers: async () => request.headers }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", async (importOriginal) => ({
  ...(await importOriginal<typeof import("#lib/mail")>()),
  // What was queued stays to be read.
  deliverQueued: vi.fn(async () => 0),
}));

useFreshDatabase();

/** Every form of the account that needs a proof of who one is, with where it stands, filled in so that it would be done. */
const proven: Readonly<Record<string, readonly [path: string, fields: Readonly<Record<string, string>>]>> = {
  changePasswordAction: ["/account/password", { "current-password": "old", "new-password": "new" }],
  firstPasswordAction: ["/account/password", { "new-password": "new" }],
  changeEmailAction: ["/account/email", { "new-email": "grace@example.com" }],
  addPasskeyAction: ["/account/passkeys", { name: "Laptop", passkey: "{}" }],
  renamePasskeyAction: ["/account/passkeys/1", { id: "1", name: "Laptop" }],
  removePasskeyAction: ["/account/passkeys/1", { id: "1" }],
  beginAuthenticatorAction: ["/account/security/authenticator", {}],
  confirmAuthenticatorAction: ["/account/security/authenticator", { "one-time-code": "123456" }],
  removeAuthenticatorAction: ["/account/security/authenticator", {}],
  makeRecoveryCodesAction: ["/account/security/recovery-codes", {}],
  disconnectAction: ["/account/connections", { id: "1" }],
  endSessionsAction: ["/account/sessions", { what: "others" }],
  deleteAccountAction: ["/account/delete", { understood: "on" }],
};
const entry = {
  name: "Ada",
  "address-line1": "9 Thief Lane",
  "postal-code": "D02 AF30",
  city: "Dublin",
  country: "IE",
};
/** What gives nothing away and locks nobody out; of addresses only the default is more, see address-actions.test.ts. */
const free: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  addAddressAction: entry,
  changeAddressAction: { ...entry, id: "1" },
  pressAddressAction: { what: "remove", id: "1" },
  changeNameAction: { name: "Ada" },
  keepAccountAction: {},
};

let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
});

const files = globSync("app/(account)/account/**/actions.ts").map((path) => resolve(path));
const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ file)));
const actions: Readonly<Record<string, FormAction>> = Object.assign({}, ...modules);

test("every action of the account is one that asks who one is, or one that need not", () => {
  expect(Object.keys(actions).toSorted()).toEqual([...Object.keys(proven), ...Object.keys(free)].toSorted());
});

test.each(Object.entries(proven))("%s does nothing before that @ASVS-7.5.1", async (name, [path, fields]) => {
  const asked = `led to /re-authenticate?${new URLSearchParams({ returnTo: path })}`;
  await expect(press(name, fields)).rejects.toThrow(asked);
});

test.each(Object.keys(actions))("%s does nothing after the first of two factors @FIX-06 @ASVS-6.3.3", async (name) => {
  const { accountId } = session;
  const half = await beginPendingSignIn({ accountId, securityStamp: 0, methods: ["pwd"], returnTo: undefined });
  const fields = free[name] ?? proven[name]?.[1] ?? {};
  for (const cookie of [signInCookies.customer, cookieNames.customer]) {
    request.cookies = new Map([[cookie, { value: half }]]);
    await expect(press(name, fields)).rejects.toThrow(/^led to \/sign-in\?/);
  }
});

test("whoever ends one session from another browser is told of it in a letter, and of nothing when it was over @ASVS-6.3.7", async () => {
  request.cookies.set(elevationCookie, { value: await elevateBegun(session) });
  const { accountId } = session;
  const other = await beginSignedIn(accountId, ["pwd"], { network: "" });
  const end = () => press("endSessionsAction", { what: "one", handle: other.session.handle });
  await expect(end()).rejects.toThrow("led to /account/sessions?ended=1");
  await expect(end()).rejects.toThrow("led to /account/sessions?ended=0");
  const { email } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  const letters = await database().letter.findMany({ where: { recipient: email } });
  expect(letters.map(({ subject }) => subject)).toEqual(["You were signed out elsewhere"]);
});

async function press(name: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  const formData = new FormData();
  for (const [field, value] of Object.entries({ csrf: tokenFor(session), ...fields })) formData.set(field, value);
  return actions[name]?.(undefined, formData);
}
