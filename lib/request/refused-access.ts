/**
 * Who asks for what is another's is told that there is nothing, as everybody else is, and written down (ASVS 16.3.2).
 * Noticed here for every page, handler and form at once: by the names that their address or their fields hold, when the
 * answer has gone, so that it takes no longer for what there is than for what there is not.
 */
import "server-only";
import { record, type SecurityEvent } from "#lib/journal";
import { anothers } from "#lib/ownership";
import { readSession, type Session, type StaffSession } from "#lib/session";
import { proofOf } from "./bound-proof.ts";
import { networkOf } from "./client.ts";
import { oneRequest } from "./one-request.ts";
import { cookieNames } from "./session-cookie.ts";

/** Looks, once the running request is answered, whether it asked for what is somebody else's. */
export function watchForRefusal(asker: Session | StaffSession, path: string, headers: Headers): void {
  const request = oneRequest();
  if (!request) return;
  const inForm = new Set<string>();
  request.asked = { asker, inForm };
  const { response } = request;
  response.once("close", () => {
    const hasFoundNothing = request.hasFoundNothing || response.statusCode === 404;
    const names = new Set([...inForm, ...(hasFoundNothing ? path.split("/").map(decoded) : [])]);
    void noteRefused(
      [...names].filter(isName).slice(0, mostNames),
      request.asked?.asker ?? asker,
      networkOf(headers),
    ).catch((error) => console.error("A refused access could not be written down.", error));
  });
}

/** Tells the watch what a form names: an action answers at any address, so the address alone does not say it. */
export function noteNamed(input: unknown): void {
  const fields = typeof input === "object" && input !== null ? Object.entries(input) : [];
  for (const [field, value] of fields)
    if (naming.has(field) && typeof value === "string") oneRequest()?.asked?.inForm.add(value);
}

/** Tells the watch that the running request goes on in a session that it has begun itself. */
export function askOnAs(session: Session): void {
  const asked = oneRequest()?.asked;
  if (asked) asked.asker = session;
}

/** Writes down that a customer has asked for something of the back office. */
export async function noteAtBackOffice(
  jar: { get(name: string): { readonly value: string } | undefined },
  headers: Headers,
  reason: string,
): Promise<void> {
  const bound = { boundDigest: proofOf(jar, "customer") };
  const session = await readSession(jar.get(cookieNames.customer)?.value, "customer", bound);
  if (session.kind === "customer") await record(refused(session, networkOf(headers), reason));
}

async function noteRefused(names: readonly string[], asker: Session | StaffSession, network: string): Promise<void> {
  for (const name of names) {
    const belonging = await anothers(name, asker);
    if (belonging) await record(refused(asker, network, belonging));
  }
}

const refused = (asker: Session | StaffSession, network: string, reason: string): SecurityEvent => ({
  kind: "access-refused",
  network,
  reason,
  ...("accountId" in asker && { accountId: asker.accountId }),
  ...("handle" in asker && { sessionHandle: asker.handle }),
});

/** The fields by which forms name what they are about. */
const naming = new Set(["id", "handle", "number", "saved-address"]);

/** More than any address or form of the shop's has: a made-up one may not have the database asked for hundreds. */
const mostNames = 3;

/** As the framework reads a part of an address: written otherwise it names the same. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** As lib/random and the numbers of orders make them: nothing else is worth asking the database for. */
const isName = (text: string) => /^([\w-]{16}|CW-\w{4}-\w{4})$/.test(text);
