// Stripe.js comes from Stripe itself, always: so Stripe wants it, and cards that go through it are Stripe's to guard.
import type { Stripe } from "@stripe/stripe-js";

/** Of the same release as the API that lib/payment/stripe.ts speaks. */
const address = "https://js.stripe.com/endive/stripe.js";

/** Stripe.js for an account; fails when it cannot be loaded. */
export async function loadStripe(publishableKey: string): Promise<Stripe> {
  await new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  if (!window.Stripe) throw new Error("Stripe.js was loaded and is not there.");
  return window.Stripe(publishableKey);
}
