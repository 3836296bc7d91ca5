/** Who asks for what is another's finds nothing, and stands in the journal; who asks for what is nobody's does not. */
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { addAddress, listAddresses } from "#lib/address-book";
import { database } from "#lib/database";
import { exampleAccount, examplePiece, makeStaff } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { connect, connectedSignIns } from "#lib/federation";
import { placeOrder } from "#lib/orders";
import { chooseCard, fillIn, pressOf } from "#lib/orders/example-shopper";
import { exportOwnData } from "#lib/own-data";
import { randomName, randomSecret } from "#lib/random";
import { beginGuest, beginSignedIn, beginStaff, end, type SignedInSession } from "#lib/session";
import { seconds } from "#lib/time";
import { impersonalAction } from "./action.ts";
import { addressHeader } from "./client.ts";
import { tokenFor } from "./csrf.ts";
import { guard } from "./guard.ts";
import { answerNotFound, currentSession, ensureSession, requireStaff } from "./index.ts";
import { inOneRequest } from "./one-request.ts";
import { cookieNames } from "./session-cookie.ts";

const request = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => request.cookies.get(name),
    has: (name: string) => request.cookies.has(name),
    set: (name: string, value: string) => request.cookies.set(name, { value }),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", async (original) => ({ ...(await original()), deliverQueued: async () => 0 }));
useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const arrive = async () => beginSignedIn(await exampleAccount(), ["pwd"], client);

/** What belongs to the victim, by what the journal calls it. */
const names = new Map<string, string>();
let asker: SignedInSession;
let identifier = "";
let probe = "";
let last = 0;

beforeEach(async () => {
  await belongings((await arrive()).session);
  probe = nameOf("connection");
  last = (await database().securityEvent.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0;
  ({ session: asker, identifier } = await arrive());
});

async function belongings(victim: SignedInSession): Promise<void> {
  const [sku = ""] = (await examplePiece()).variants.map((variant) => variant.sku);
  await fillIn(victim, [{ sku }]);
  await chooseCard(victim, "accepted");
  const placed = await placeOrder(victim, await pressOf(victim));
  const address = {
    name: "Ada",
    line1: "1 Quay Street",
    line2: "",
    postalCode: "D02 AF30",
    region: "",
    city: "Dublin",
  };
  const entry = { label: "", address: { ...address, country: "IE", phone: "" }, isDefault: false };
  await addAddress(victim, entry, client.network);
  const somebody = { issuer: "https://id.example", subject: randomName(), email: undefined, name: undefined };
  await connect(victim, { ...somebody, isFresh: true }, client.network);
  const { accountId } = victim;
  const passkey = { id: randomName(), credentialId: randomName(), publicKey: "", counter: 0n, createdAt: new Date() };
  const facts = { name: "Laptop", transports: "", isSyncable: false, isBackedUp: false };
  await database().passkey.create({ data: { ...passkey, ...facts, accountId } });
  names.set("order", "number" in placed ? placed.number : "none");
  names.set("document", (await database().taxDocument.findFirst({ where: { order: { accountId } } }))?.id ?? "none");
  names.set("address", (await listAddresses(accountId))[0]?.id ?? "none");
  names.set("connection", (await connectedSignIns(accountId))[0]?.id ?? "none");
  names.set("passkey", passkey.id);
  names.set("session", victim.handle);
}

const kinds = ["order", "document", "address", "passkey", "session", "connection"];
const nameOf = (kind: string) => names.get(kind) ?? "";

/** As the shop answers: the guard, then what the page does, and the answer goes. */
async function asked(
  path: string,
  what: () => unknown,
  cookie = `${cookieNames.customer}=${identifier}`,
  address = "203.0.113.9",
) {
  const headers = { cookie, "sec-fetch-site": "same-origin", [addressHeader]: address };
  request.headers = new Headers(headers);
  request.cookies = new Map(
    cookie.split("; ").map((pair) => [pair.split("=")[0] ?? "", { value: pair.split("=")[1] ?? "" }]),
  );
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  await inOneRequest(response, async () => {
    await guard(new NextRequest(`https://localhost:3000${path}`, { headers }));
    await what();
    response.emit("close");
  });
}

/** What is written down of refusals, once what is asked last of all stands there. */
async function written() {
  const prober = await arrive();
  await asked(`/nowhere/${probe}`, answerNotFound, `${cookieNames.customer}=${prober.identifier}`, "198.51.100.9");
  const events = () => database().securityEvent.findMany({ where: { kind: "access-refused", id: { gt: last } } });
  const { handle: sessionHandle } = prober.session;
  const isThere = async () => expect(await events()).toContainEqual(expect.objectContaining({ sessionHandle }));
  await vi.waitFor(isThere, { timeout: seconds(10) });
  return (await events()).filter((event) => event.sessionHandle !== sessionHandle);
}

test.each(kinds)(
  "an address that names another's %s is answered as one that leads nowhere, and written down @AUD-06 @ASVS-16.3.2",
  async (kind) => {
    await asked(`/nowhere/${nameOf(kind)}/pdf`, answerNotFound);
    await asked(`/nowhere/${randomName()}`, answerNotFound);
    await asked(`/nowhere/${nameOf(kind)}`, () => undefined);
    const facts = { accountId: asker.accountId, sessionHandle: asker.handle, network: client.network, reason: kind };
    expect(await written()).toMatchObject([facts]);
  },
);

test("so it is however the name is spelt, and a spelling that is none does no harm @AUD-06 @ASVS-16.3.2", async () => {
  const spelt = [...nameOf("order")].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
  await asked(`/orders/${spelt}`, answerNotFound);
  await asked("/orders/%E0%A4%A", answerNotFound);
  expect(await written()).toMatchObject([{ reason: "order" }]);
});

test("no more names are looked up than an address of the shop's can hold", async () => {
  const made = Array.from({ length: 3 }, () => randomName()).join("/");
  await asked(`/nowhere/${made}/${nameOf("order")}`, answerNotFound);
  expect(await written()).toEqual([]);
});

const press =
  (fields: Record<string, string>, work: () => Promise<undefined> = async () => undefined) =>
  async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ csrf: tokenFor(await currentSession()), ...fields }))
      form.set(name, value);
    const schema = z.object({
      id: z.string().optional(),
      handle: z.string().optional(),
      number: z.string().optional(),
    });
    await impersonalAction(schema, work)(undefined, form);
  };

test.each(kinds)(
  "so is a form that names another's %s, once, whatever page it was sent from @AUD-06 @ASVS-16.3.2",
  async (kind) => {
    const field = { order: "number", session: "handle" }[kind] ?? "id";
    await asked("/cart", press({ [field]: nameOf(kind) }));
    await asked(`/nowhere/${nameOf(kind)}`, async () => {
      await press({ [field]: nameOf(kind) })();
      answerNotFound();
    });
    expect(await written()).toMatchObject([{ reason: kind }, { reason: kind }]);
  },
);

test("what is one's own is not, though nothing was found", async () => {
  await belongings(asker);
  for (const kind of kinds) await asked(`/nowhere/${nameOf(kind)}`, answerNotFound);
  expect(await written()).toEqual([]);
});

describe("an order", () => {
  const cookieOf = (guest: string) => `${cookieNames.guest}=${guest}`;

  test("that a guest was given access to is theirs, in a session that the very request has begun", async () => {
    const claim = async () => {
      const { handle } = await ensureSession(await currentSession());
      const { id: orderId } = await database().order.findUniqueOrThrow({ where: { number: nameOf("order") } });
      await database().orderAccess.create({ data: { sessionHandle: handle, orderId } });
      return undefined;
    };
    await asked("/orders/find", press({ number: nameOf("order") }, claim), "-=-");
    expect(await written()).toEqual([]);
  });

  test("is refused to a guest and to somebody without a session, who stand there without an account", async () => {
    const guest = await beginGuest(client);
    for (const cookie of [cookieOf(guest.identifier), "-=-"])
      await asked(`/orders/${nameOf("order")}`, answerNotFound, cookie);
    const nobody = { accountId: null, network: client.network, reason: "order" };
    const said = [
      { ...nobody, sessionHandle: guest.session.handle },
      { ...nobody, sessionHandle: null },
    ];
    expect(await written()).toEqual(expect.arrayContaining(said.map((facts) => expect.objectContaining(facts))));
  });
});

describe("the back office", () => {
  test("is refused to a customer, at its addresses and by its forms elsewhere, and each time that is written down", async () => {
    await asked("/staff/orders/CW-AAAA-2222", () => undefined);
    await asked("/cart", () => expect(requireStaff("/staff/reviews?page=2")).rejects.toThrow("led to /staff/sign-in"));
    expect((await written()).map(({ reason }) => reason)).toEqual(["/staff/orders/[number]", "/staff/reviews"]);
  });

  test("is not refused to whoever's own session of it has just ended, though they are a customer too", async () => {
    const id = await exampleAccount();
    await makeStaff(id);
    const begun = await beginStaff(id, ["pwd", "otp"], client);
    await end(begun?.session ?? asker, "timeout");
    const both = `${cookieNames.customer}=${identifier}; ${cookieNames.staff}=${begun?.identifier}`;
    await asked("/staff/orders", () => undefined, both);
    expect(await written()).toEqual([]);
  });

  test("has its entrance, at which nobody is refused anything", async () => {
    await asked("/staff", () => undefined, "-=-");
    await asked("/staff", () => undefined, `${cookieNames.customer}=${randomSecret()}`);
    await asked("/staff/sign-in", () => undefined);
    expect(await written()).toEqual([]);
  });

  test("may look up anybody's orders and sessions, but not a colleague's passkey", async () => {
    const id = await exampleAccount();
    await makeStaff(id);
    const begun = await beginStaff(id, ["pwd", "otp"], client);
    const cookie = `${cookieNames.staff}=${begun?.identifier}`;
    for (const kind of kinds) await asked(`/staff/sign-out/${nameOf(kind)}`, answerNotFound, cookie);
    for (const kind of kinds) await asked(`/staff/orders/${nameOf(kind)}`, answerNotFound, cookie);
    expect((await written()).filter(({ accountId }) => accountId === id)).toMatchObject([{ reason: "passkey" }]);
  });
});

test("whom it is about does not learn of it from their own data, which would say that there is something", async () => {
  await asked(`/orders/${nameOf("order")}`, answerNotFound);
  expect(await written()).toHaveLength(1);
  expect(JSON.stringify(await exportOwnData(asker, "file", client.network))).not.toContain("access-refused");
});
