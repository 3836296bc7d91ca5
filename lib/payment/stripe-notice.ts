/** Stripe's notices (webhook events): what is signed, and which of them say that a payment of ours may have been decided. */
import "server-only";
import Stripe from "stripe";
import { inSeconds, minutes } from "#lib/time";
import type { Notice } from "./provider.ts";

/** A notice is believed for this long after it was signed. */
const noticeLife = minutes(5);

type Sent = { readonly body: string; readonly signature: string | null; readonly webhookSecret: string };

/** The notice in a webhook's body; `irrelevant` when it is not about a payment of ours, nothing when Stripe did not sign it. */
export function readStripeNotice(
  stripe: Stripe,
  { body, signature, webhookSecret }: Sent,
): Notice | "irrelevant" | undefined {
  try {
    const event = stripe.webhooks.constructEvent(body, signature ?? "", webhookSecret, inSeconds(noticeLife));
    if (!kinds.has(event.type) || !("metadata" in event.data.object)) return "irrelevant";
    // The account may take payments of other shops as well.
    const reference = event.data.object.metadata?.["reference"];
    return reference ? { id: event.id, reference, kind: event.type } : "irrelevant";
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return undefined;
    throw error;
  }
}

const kinds: ReadonlySet<string> = new Set([
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "payment_intent.canceled",
]);
