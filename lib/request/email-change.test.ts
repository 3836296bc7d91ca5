/** Which session goes on when an account has moved to another address: that of whoever confirmed it, if it is beyond doubt. */
import { beforeEach, expect, test, vi } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { digest, randomName, randomSecret } from "#lib/random";
import { beginSignedIn, type SignedInSession } from "#lib/session";
import { after, minutes, now } from "#lib/time";
import { confirmEmailChangeAction } from "../../app/(account)/email-change/[token]/actions.ts";
import { tokenFor } from "./csrf.ts";
import { cookieNames } from "./session-cookie.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));
vi.mock("next/cache", () => ({ refresh: () => undefined, revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`);
  },
}));
vi.mock("#lib/mail", () => ({ send: vi.fn(async () => undefined), queue: vi.fn(), deliverQueued: vi.fn() }));

useFreshDatabase();

let session: SignedInSession;
let identifier: string;

beforeEach(async () => {
  ({ session, identifier } = await beginSignedIn(await exampleAccount(), ["pwd"], { network: "" }));
  jar.set(cookieNames.customer, { value: identifier });
});

const change = (data: object) => database().session.update({ where: { handle: session.handle }, data });

/** As if the browser had been given another identifier a moment ago, and sent this request before it knew. */
async function replaceIdentifier(): Promise<void> {
  const { handle: sessionHandle } = session;
  await change({ identifierDigest: randomSecret(), generation: 1 });
  const retired = { digest: digest(identifier), generation: 0, reason: "rotated", retiredAt: now() };
  await database().retiredIdentifier.create({ data: { sessionHandle, ...retired } });
}

/** Presses “Yes, it is mine” on the page of a change that the old address has agreed to; gives whether the session lives on. */
async function confirm(): Promise<boolean> {
  const token = randomSecret();
  const { accountId, handle } = session;
  const { email } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  const [at, id] = [now(), randomName()];
  const agreed = { oldDigest: randomSecret(), oldConfirmedAt: at, createdAt: at, expiresAt: after(at, minutes(1)) };
  const emails = { oldEmail: email, newEmail: `new-${email}`, newDigest: digest(token) };
  await database().emailChange.create({ data: { id, accountId, ...emails, ...agreed } });
  const formData = new FormData();
  for (const [name, value] of Object.entries({ csrf: tokenFor(session), token })) formData.set(name, value);
  await expect(confirmEmailChangeAction(undefined, formData)).rejects.toThrow(`led to /email-change/${token}`);
  expect((await database().emailChange.findUniqueOrThrow({ where: { id } })).appliedAt).not.toBeNull();
  return (await database().session.findUniqueOrThrow({ where: { handle } })).endedAt === null;
}

test.each([
  { which: "that it was confirmed in", prepare: async () => undefined, goesOn: true },
  { which: "that has still to prove whose it is", prepare: () => change({ proofDue: true }), goesOn: false },
  { which: "under an identifier that has been replaced", prepare: () => replaceIdentifier(), goesOn: false },
])("the session $which goes on: $goesOn @ASVS-7.4.3", async ({ prepare, goesOn }) => {
  await prepare();
  expect(await confirm()).toBe(goesOn);
});
