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

/** What is kept for a form since then. Looking uses nothing up: a page may be loaded twice. */
export async function findHeld(accountId: string, path: string, keptSince: Date): Promise<string | undefined> {
  const row = await database().heldForm.findUnique({ where: { accountId_path: { accountId, path } } });
  return row && row.heldAt >= keptSince ? row.fields : undefined;
}

export async function dropHeld(accountId: string, path: string): Promise<void> {
  await database().heldForm.deleteMany({ where: { accountId, path } });
}
