/**
 * What somebody types outlives the page that they type it on, and for an account its session too: when that times out,
 * the form comes back once they have signed in again. A timed-out identifier can do this and nothing else, and only
 * with a token of its own pages; so whoever stole it can leave nothing here that they could not have saved while it
 * lived.
 */
import "server-only";
import { cookies, headers } from "next/headers";
import { config } from "#lib/config";
import { dropHeldForm, findHeldForm, heldFor, holdForm, type Owner, type TypedFields } from "#lib/held-form";
import { readPath } from "#lib/language";
import { findTimedOut, type Session, type StaffSession, type TimedOutSession } from "#lib/session";
import { before, now } from "#lib/time";
import { isGoneOnWith, isKeptFor, type Rule, ruleFor } from "./access.ts";
import { isTokenOf, isTokenUnder } from "./csrf.ts";
import { currentSession } from "./current-session.ts";
import { pathOfReferrer } from "./return-path.ts";
import { cookieNames } from "./session-cookie.ts";
import { keepInDoubt } from "./typed-in-doubt.ts";

/** The customer's or guest's session that this browser had until it timed out; nothing while one of them lives. */
export async function sessionTimedOut(): Promise<TimedOutSession | undefined> {
  if ((await currentSession()).kind !== "anonymous") return undefined;
  return (await timedOutOf("customer")) ?? (await timedOutOf("guest"));
}

/**
 * Keeps a form whose page was shown by a session that has timed out meanwhile, for the account that it belonged to.
 * Gives the page's address to come back to; nothing when the form is of any other session, or of a page that nobody
 * comes back to.
 */
export async function keepAfterTimeout(formData: FormData): Promise<string | undefined> {
  const address = await addressOfForm();
  return address && (await holdAfterTimeout(formData, placeOf(address, formData, isGoneOnWith))) ? address : undefined;
}

async function holdAfterTimeout(formData: FormData, place: string | undefined): Promise<boolean> {
  const timedOut = place && (await timedOutOf("customer", before(now(), heldFor)));
  if (!timedOut || !isTokenUnder(timedOut.csrfSecret, String(formData.get("csrf") ?? ""))) return false;
  // What a thief might have typed under suspicion is not its owner's because they have waited.
  if (timedOut.accountId && !timedOut.wasInDoubt) await holdForm({ accountId: timedOut.accountId }, place, formData);
  return true;
}

/**
 * Keeps a form that is not done with: it is still being filled in, and its page may be loaded again, its session may end, or
 * just has; or it was sent, and whoever did that proves first who they are.
 */
export async function keepUnfinished(formData: FormData): Promise<void> {
  const session = await currentSession();
  const owner = ownerIn(session);
  const place = await placeOfForm(formData);
  if (!owner || !place || !isTokenOf(session, String(formData.get("csrf") ?? "")))
    await holdAfterTimeout(formData, place);
  else if (session.kind === "customer" && session.proofDue) await keepInDoubt(session, place, formData);
  else await holdForm(owner, place, formData);
}

/** What the owner of this session had typed at `path`, into the form of that `name` if it has one, before they were interrupted. */
export async function typedBefore(session: Session, path: string, name?: string): Promise<TypedFields> {
  const owner = ownerIn(session);
  return owner ? findHeldForm(owner, placeAt(path, name)) : {};
}

/** The form that was sent is done with: what was kept of it is of no more use. */
export async function forgetTyped(session: Session | StaffSession, formData: FormData): Promise<void> {
  const owner = session.kind === "staff" ? undefined : ownerIn(session);
  const place = await placeOfForm(formData);
  if (!owner || !place) return;
  // Under suspicion nobody speaks for the account: what was kept in doubt is done with, and no more.
  const inDoubt = session.kind === "customer" && session.proofDue;
  await dropHeldForm(inDoubt ? { sessionHandle: session.handle } : owner, place);
}

/** Whose it is that is typed in a session; nobody's where there is none. */
function ownerIn(session: Session): Owner | undefined {
  if (session.kind === "customer") return { accountId: session.accountId };
  return session.kind === "guest" ? { sessionHandle: session.handle } : undefined;
}

/** Says in a form which of its page's it is: components/form/form-name.tsx. */
const nameField = "form-name";

const placeOfForm = async (formData: FormData) => placeOf((await addressOfForm()) ?? "/", formData, isKeptFor);

/** Where a form is kept: under the path of its page, if that is one of those `where`; nothing otherwise. */
function placeOf(address: string, formData: FormData, where: (rule: Rule) => boolean): string | undefined {
  const { path } = readPath(new URL(address, config().origin).pathname);
  const rule = ruleFor(path);
  return rule && where(rule) ? placeAt(path, formData.get(nameField)) : undefined;
}

/** Of several forms on a page, one that has a name is kept by itself: sending another does not forget it. */
const placeAt = (path: string, name: FormDataEntryValue | null | undefined) =>
  typeof name === "string" && /^[a-z-]{1,32}$/.test(name) ? `${path}#${name}` : path;

/** The address of the page whose form was sent. */
export const addressOfForm = async (): Promise<string | undefined> =>
  pathOfReferrer((await headers()).get("referer"), config().origin);

const timedOutOf = async (kind: "customer" | "guest", since?: Date) =>
  findTimedOut((await cookies()).get(cookieNames[kind])?.value, kind, since);
