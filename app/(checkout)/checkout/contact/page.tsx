import type { Metadata } from "next";
import { findAccount } from "#lib/account";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { ContactForm } from "./contact-form.tsx";
import { SignInOffer } from "./sign-in-offer.tsx";

export const metadata: Metadata = { title: "Contact" };

export default async function ContactPage() {
  const context = await requireStep("contact");
  const { session, checkout, csrf } = context;
  const account = session.kind === "customer" ? await findAccount(session.accountId) : undefined;
  return (
    <CheckoutStep step="contact" title="Where can we reach you?" context={context}>
      {account === undefined ? <SignInOffer /> : null}
      <ContactForm csrf={csrf} email={checkout?.email ?? account?.email} />
    </CheckoutStep>
  );
}
