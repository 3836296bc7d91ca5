// What somebody is told who proved who they are, but whose sign-in has to be confirmed by mail.
import type { Metadata } from "next";
import { t } from "#lib/language";
import { VerificationSent } from "./verification-sent.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Confirm your sign-in"), robots: { index: false } });

export default function VerifySentPage() {
  return <VerificationSent entrance="/sign-in" />;
}
