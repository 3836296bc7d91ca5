import "server-only";
import { database, unlessThere } from "#lib/database";
import { now } from "#lib/time";

/** What Stripe calls a payment: `intentId` is null for one that was called off before Stripe had heard of it. */
export const findIntent = (reference: string): Promise<{ readonly intentId: string | null } | null> =>
  database().stripeIntent.findUnique({ where: { reference } });

/** Remembers what Stripe calls a payment, once: gives what is known of it then, whoever was first. */
export async function keepIntent(reference: string, intentId: string | null): Promise<string | null> {
  await unlessThere(() => database().stripeIntent.create({ data: { reference, intentId, createdAt: now() } }));
  return (await database().stripeIntent.findUniqueOrThrow({ where: { reference } })).intentId;
}
