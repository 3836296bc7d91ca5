import "server-only";
import { database } from "#lib/database";
import type { Session, StaffSession } from "#lib/session";

/** What belongs to somebody, and is asked for by a name of its own. */
export type Belonging = "order" | "document" | "address" | "passkey" | "session" | "connection";

/** Whose a row is: an account's, and that of whichever session it was opened to; null where there is no such row. */
type Owners = { readonly accountId: string | null; readonly sessions?: readonly object[] } | null;

/** What of somebody else's has that name; undefined where nothing has, or where it is the asker's own. */
export async function anothers(name: string, asker: Session | StaffSession): Promise<Belonging | undefined> {
  const handle = "handle" in asker ? asker.handle : "";
  const accountId = "accountId" in asker ? asker.accountId : undefined;
  for (const [belonging, find] of Object.entries(asker.kind === "staff" ? theirOwn : looked)) {
    const owners = await find(name, handle);
    if (!owners) continue;
    const isOwn = owners.accountId === accountId || (owners.sessions?.length ?? 0) > 0 || name === handle;
    return isOwn ? undefined : (belonging as Belonging);
  }
  return undefined;
}

type LookUp = (name: string, handle: string) => Promise<Owners>;

const accountId = { accountId: true } as const;
const orderFor = (sessionHandle: string) => ({
  select: { ...accountId, sessions: { where: { sessionHandle }, select: { orderId: true } } },
});

const passkey: LookUp = (id) => database().passkey.findUnique({ where: { id }, select: accountId });

/** Orders, documents and sessions of anybody are theirs to see. */
const theirOwn = { passkey };

const looked: Readonly<Record<Belonging, LookUp>> = {
  order: (number, handle) => database().order.findUnique({ where: { number }, ...orderFor(handle) }),
  document: async (id, handle) => {
    const found = await database().taxDocument.findUnique({ where: { id }, select: { order: orderFor(handle) } });
    return found?.order ?? null;
  },
  address: (id) => database().savedAddress.findUnique({ where: { id }, select: accountId }),
  passkey,
  session: (handle) => database().session.findUnique({ where: { handle }, select: accountId }),
  connection: (id) => database().federatedIdentity.findUnique({ where: { id }, select: accountId }),
};
