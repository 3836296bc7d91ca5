import "server-only";
import { database, unlessThere } from "#lib/database";
import type { SignedInSession, StaffSession } from "#lib/session";
import { transaction } from "#lib/transaction";
import { type DeviceKey, keyFromText, keyToText } from "./proof.ts";

/** The sessions that may have a device. */
export type ProvedSession = SignedInSession | StaffSession;

/** A live session's device. */
export type BoundDevice = {
  readonly handle: string;
  readonly kind: ProvedSession["kind"];
  readonly accountId: string | undefined;
  /** What the browser calls the binding. */
  readonly name: string;
  readonly key: DeviceKey;
  readonly cookieUntil: Date;
};

type Cookie = { readonly cookieDigest: string; readonly cookieUntil: Date };

/** The device behind that name, if its session is alive. */
export async function findDevice(name: string): Promise<BoundDevice | undefined> {
  const row = await database().sessionBinding.findFirst({
    where: { name, session: { endedAt: null } },
    include: { session: { select: { accountId: true, kind: true } } },
  });
  if (!row) return undefined;
  const { sessionHandle: handle, publicKey, cookieUntil, session } = row;
  const kind = session.kind as ProvedSession["kind"];
  const accountId = session.accountId ?? undefined;
  return { handle, kind, accountId, name, key: keyFromText(publicKey), cookieUntil };
}

/** A challenge that was signed, to be taken once. */
export type SpentChallenge = { readonly digest: string; readonly expiresAt: Date };

/**
 * Binds a live session to its first device and spends the challenge that the device signed, both or neither; then has
 * `alongside` written with it. False when the challenge was spent before, the session is over, or has a device already.
 */
export async function bindSession(
  device: Omit<BoundDevice, "accountId" | "kind">,
  challenge: SpentChallenge,
  { cookieDigest, boundAt }: { readonly cookieDigest: string; readonly boundAt: Date },
  alongside: () => Promise<void>,
): Promise<boolean> {
  const { handle: sessionHandle, name, key, cookieUntil } = device;
  const isBound = await unlessThere(() =>
    transaction(async () => {
      if (!(await database().session.findFirst({ where: { handle: sessionHandle, endedAt: null } }))) return false;
      await database().bindingChallenge.create({ data: { ...challenge, sessionHandle } });
      await database().sessionBinding.create({
        data: { sessionHandle, name, publicKey: keyToText(key), cookieDigest, cookieUntil, boundAt },
      });
      await alongside();
      return true;
    }),
  );
  return isBound ?? false;
}

/** Spends the challenge that a device signed; false when it was spent before. */
export async function spendChallenge(sessionHandle: string, challenge: SpentChallenge): Promise<boolean> {
  const data = { ...challenge, sessionHandle };
  return (await unlessThere(() => database().bindingChallenge.create({ data }))) !== undefined;
}

/**
 * Replaces the bound cookie that ends at `seen` by the next. The former stays known for what is on its way, unless its
 * time was up: then it must not come to life again. False when another request has replaced it already.
 */
export async function renewCookie(
  { handle, cookieUntil: seen }: Pick<BoundDevice, "handle" | "cookieUntil">,
  next: Cookie,
  at: Date,
): Promise<boolean> {
  const where = { sessionHandle: handle, cookieUntil: seen };
  const former = await database().sessionBinding.findFirst({ where, select: { cookieDigest: true } });
  if (!former) return false;
  const formerDigest = at < seen ? former.cookieDigest : null;
  const renewed = await database().sessionBinding.updateMany({ where, data: { ...next, formerDigest } });
  return renewed.count === 1;
}

/** Forgets challenges that were signed and are too old to be taken in any case. */
export async function forgetSpentBefore(instant: Date): Promise<void> {
  await database().bindingChallenge.deleteMany({ where: { expiresAt: { lte: instant } } });
}
