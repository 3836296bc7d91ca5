import "server-only";
import { database } from "#lib/database";

/** Writes what is kept for a form, and forgets what anybody left there before `forgetBefore`. */
export async function writeHeld(
  accountId: string,
  path: string,
  fields: string,
  heldAt: Date,
  forgetBefore: Date,
): Promise<void> {
  await database().heldForm.deleteMany({ where: { heldAt: { lt: forgetBefore } } });
  await database().heldForm.upsert({
    where: { accountId_path: { accountId, path } },
    create: { accountId, path, fields, heldAt },
    update: { fields, heldAt },
  });
}

/** Takes what is kept for a form; of two who ask at once, one gets it. */
export async function takeHeld(accountId: string, path: string, keptSince: Date): Promise<string | undefined> {
  const row = await database().heldForm.findUnique({ where: { accountId_path: { accountId, path } } });
  if (!row) return undefined;
  const taken = await database().heldForm.deleteMany({ where: { accountId, path, heldAt: row.heldAt } });
  return taken.count === 1 && row.heldAt >= keptSince ? row.fields : undefined;
}
