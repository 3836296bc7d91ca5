import "server-only";
import { database } from "#lib/database";
import { now } from "#lib/time";
import { transaction } from "#lib/transaction";
import { kept } from "./policy.ts";

/** Remembers that the product was looked at, now, and forgets all but the latest; of a session that is over, nothing. */
export function putView(sessionHandle: string, productId: string): Promise<void> {
  return transaction(async () => {
    if (!(await database().session.findFirst({ where: { handle: sessionHandle, endedAt: null } }))) return;
    await writeView({ sessionHandle, productId, seenAt: now() });
    const old = await database().productView.findMany({
      where: { sessionHandle },
      orderBy: [...latestFirst],
      skip: kept,
    });
    const forgotten = { in: old.map((view) => view.productId) };
    if (old.length > 0) await database().productView.deleteMany({ where: { sessionHandle, productId: forgotten } });
  });
}

/** The identifiers of the `count` products that were looked at last, the latest first. */
export async function listViews(sessionHandle: string, count: number): Promise<string[]> {
  const order = { orderBy: [...latestFirst], take: count };
  const views = await database().productView.findMany({ where: { sessionHandle }, ...order });
  return views.map(({ productId }) => productId);
}

/** What one session remembers, another of the same person remembers from now on. */
export async function moveViews(fromHandle: string, toHandle: string): Promise<void> {
  const views = await database().productView.findMany({ where: { sessionHandle: fromHandle } });
  for (const view of views) await writeView({ ...view, sessionHandle: toHandle });
}

const latestFirst = [{ seenAt: "desc" }, { productId: "asc" }] as const;

type View = { sessionHandle: string; productId: string; seenAt: Date };

async function writeView({ sessionHandle, productId, seenAt }: View): Promise<void> {
  await database().productView.upsert({
    where: { sessionHandle_productId: { sessionHandle, productId } },
    update: { seenAt },
    create: { sessionHandle, productId, seenAt },
  });
}
