import type { Metadata } from "next";
import { KeptNotice } from "#components/form/kept-notice";
import { findAccount } from "#lib/account";
import { t } from "#lib/language";
import { typedBefore } from "#lib/request";
import { CheckoutStep } from "../checkout-step.tsx";
import { requireStep } from "../require-step.ts";
import { ContactForm } from "./contact-form.tsx";
import { SignInOffer } from "./sign-in-offer.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Contact") });

export default async function ContactPage() {
  const context = await requireStep("contact");
  const { session, checkout, csrf } = context;
  const account = session.kind === "customer" ? await findAccount(session.accountId) : undefined;
  const typed = await typedBefore(session, "/checkout/contact");
  return (
    <CheckoutStep step="contact" title={t("Where can we reach you?")} context={context}>
      {account === undefined ? <SignInOffer /> : null}
      <KeptNotice typed={typed} />
      <ContactForm csrf={csrf} email={typed["email"] ?? checkout?.email ?? account?.email} />
    </CheckoutStep>
  );
}
