import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { findHeldForm } from "#lib/held-form";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { now } from "#lib/time";
import {
  addAddressAction,
  changeAddressAction,
  pressAddressAction,
} from "../../app/(account)/account/addresses/actions.ts";
import { tokenFor } from "./csrf.ts";
import { cookieNames } from "./session-cookie.ts";

// A request as the framework would hand it to an action, without the framework.
const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => request.cookies, headers: async () => request.headers }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));

useFreshDatabase();

const typed = {
  country: "IE",
  name: "Ada",
  "address-line1": "9 Thief Lane",
  "postal-code": "D02 AF30",
  city: "Dublin",
};
let session: SignedInSession;

beforeEach(async () => {
  const begun = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" });
  session = begun.session;
  request.cookies = new Map([[cookieNames.customer, { value: begun.identifier }]]);
  request.headers = new Headers({ referer: "https://localhost:3000/account/addresses" });
  await keep("home", { defaultOf: session.accountId });
  await keep("studio");
});

const idOf = (name: string, { accountId } = session) => `${name}-${accountId}`;
const keep = (name: string, more: object = {}) =>
  database().savedAddress.create({
    data: {
      ...{ id: idOf(name), accountId: session.accountId, label: name, name: "Ada", addressLine1: "12 Quay Street" },
      ...{ postalCode: "D02 AF30", city: "Dublin", country: "IE", createdAt: now(), ...more },
    },
  });
const inBook = async () =>
  (await database().savedAddress.findMany({ where: { accountId: session.accountId }, orderBy: { label: "asc" } })).map(
    ({ label, addressLine1, defaultOf }) => `${label} ${addressLine1}${defaultOf === null ? "" : " (default)"}`,
  );

function form(fields: Record<string, string>): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries({ csrf: tokenFor(session), ...fields })) formData.set(name, value);
  return formData;
}

const asBefore = ["home 12 Quay Street (default)", "studio 12 Quay Street"];
const asked = (path: string) => `led to /re-authenticate?${new URLSearchParams({ returnTo: path })}`;

test("whatever changes the default leads to the question who one is, and waits with what was typed @ASVS-7.5.1", async () => {
  const home = `/account/addresses/${idOf("home")}`;
  const attempts = [
    [addAddressAction, { ...typed, default: "on" }, "/account/addresses/new"],
    [changeAddressAction, { ...typed, default: "on", id: idOf("home") }, home],
    [pressAddressAction, { what: "remove", default: "on", id: idOf("home") }, "/account/addresses"],
    [pressAddressAction, { what: "make-default", id: idOf("studio") }, "/account/addresses"],
  ] as const;
  for (const [act, fields, path] of attempts) await expect(act(undefined, form(fields))).rejects.toThrow(asked(path));
  expect(await inBook()).toEqual(asBefore);
  expect(await findHeldForm({ accountId: session.accountId }, home)).toMatchObject(typed);
});

test("what is not the default is added, edited and removed without a question", async () => {
  await expect(addAddressAction(undefined, form({ ...typed, label: "aunt" }))).rejects.toThrow("changed=added");
  const edited = form({ ...typed, label: "studio", id: idOf("studio") });
  await expect(changeAddressAction(undefined, edited)).rejects.toThrow("changed=edited");
  expect(await inBook()).toEqual(["aunt 9 Thief Lane", "home 12 Quay Street (default)", "studio 9 Thief Lane"]);
  await expect(pressAddressAction(undefined, form({ what: "remove", id: idOf("studio") }))).rejects.toThrow(
    "changed=removed",
  );
});

test("a session under suspicion is asked whatever it wants", async () => {
  await database().session.update({ where: { handle: session.handle }, data: { proofDue: true } });
  await expect(addAddressAction(undefined, form(typed))).rejects.toThrow(asked("/account/addresses/new"));
  expect(await inBook()).toEqual(asBefore);
});

test("a form that lies about the default, or names another account's address, changes nothing", async () => {
  const stranger = (await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" })).session;
  await database().savedAddress.create({
    data: {
      ...{ id: idOf("den", stranger), accountId: stranger.accountId, name: "Eve", addressLine1: "1 Fox Hole" },
      ...{ postalCode: "D02 AF30", city: "Dublin", country: "IE", createdAt: now() },
    },
  });
  for (const id of [idOf("home"), idOf("den", stranger)]) {
    const edit = await changeAddressAction(undefined, form({ ...typed, id }));
    const removal = await pressAddressAction(undefined, form({ what: "remove", id }));
    for (const answer of [edit, removal]) expect(answer?.error?.[""]?.[0]).toContain("no longer as this page showed");
  }
  expect(await inBook()).toEqual(asBefore);
  expect(await database().savedAddress.count({ where: { accountId: stranger.accountId } })).toBe(1);
});
