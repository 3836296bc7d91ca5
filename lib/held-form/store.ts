import "server-only";
import { database } from "#lib/database";
import { randomName } from "#lib/random";
import { mostForms } from "./policy.ts";

/** Who has typed it: an account, or a guest, who is known by nothing but their session. */
export type Owner = { readonly accountId: string } | { readonly sessionHandle: string };

const place = (owner: Owner, path: string) =>
  "accountId" in owner ? { accountId_path: { ...owner, path } } : { sessionHandle_path: { ...owner, path } };

/** Writes what is kept for a form, and forgets what anybody left before `forgetBefore` and what its owner has too much of. */
export async function writeHeld(
  owner: Owner,
  path: string,
  fields: string,
  heldAt: Date,
  forgetBefore: Date,
): Promise<void> {
  await database().heldForm.deleteMany({ where: { heldAt: { lt: forgetBefore } } });
  const others = { where: { ...owner, path: { not: path } }, orderBy: { heldAt: "desc" } } as const;
  const tooMany = await database().heldForm.findMany({ ...others, skip: mostForms - 1 });
  if (tooMany.length > 0) await database().heldForm.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
  await database().heldForm.upsert({
    where: place(owner, path),
    create: { id: randomName(), ...owner, path, fields, heldAt },
    update: { fields, heldAt },
  });
}

/** When what is kept for a form was typed, if anything is. */
export const heldAtOf = async (owner: Owner, path: string): Promise<Date | undefined> =>
  (await database().heldForm.findUnique({ where: place(owner, path) }))?.heldAt;

/** What is kept for a form since then. Looking uses nothing up: a page may be loaded twice. */
export async function findHeld(owner: Owner, path: string, keptSince: Date): Promise<string | undefined> {
  const row = await database().heldForm.findUnique({ where: place(owner, path) });
  return row && row.heldAt >= keptSince ? row.fields : undefined;
}

/** All that is kept for that owner since then. */
export const listHeld = (owner: Owner, keptSince: Date) =>
  database().heldForm.findMany({
    where: { ...owner, heldAt: { gte: keptSince } },
    select: { path: true, fields: true, heldAt: true },
  });

export async function dropHeld(owner: Owner, path: string): Promise<void> {
  await database().heldForm.deleteMany({ where: { ...owner, path } });
}
