// The order of the checkout's steps. Each is a page of its own; what has been filled in decides how far one may go,
// so the back button, a bookmark and a second tab all lead to a page that makes sense.
import type { Checkout } from "#lib/checkout";
import { t } from "#lib/language";

export const steps = [
  { slug: "contact", name: () => t("Contact") },
  { slug: "delivery", name: () => t("Address") },
  { slug: "shipping", name: () => t("Delivery") },
  { slug: "payment", name: () => t("Payment") },
  { slug: "review", name: () => t("Review") },
] as const;

export type Step = (typeof steps)[number]["slug"];

export const stepPath = (step: Step) => `/checkout/${step}` as const;

/** The first step that still lacks something; `review` when nothing does. */
export function nextStep(checkout: Checkout | undefined): Step {
  if (checkout?.email === undefined) return "contact";
  if (checkout.address === undefined) return "delivery";
  if (checkout.deliveryMethod === undefined) return "shipping";
  if (checkout.payment === undefined) return "payment";
  return "review";
}

/** May this step be opened, or is an earlier one unfinished? */
export function isWithinReach(step: Step, checkout: Checkout | undefined): boolean {
  return positionOf(step) <= positionOf(nextStep(checkout));
}

const positionOf = (step: Step) => steps.findIndex(({ slug }) => slug === step);
