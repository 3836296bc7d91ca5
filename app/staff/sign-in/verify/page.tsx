import type { Metadata } from "next";
import { VerificationSent } from "../../../(account)/sign-in/verify/verification-sent.tsx";

export const metadata: Metadata = { title: "Confirm your sign-in" };

export default function StaffVerifySentPage() {
  return <VerificationSent entrance="/staff/sign-in" />;
}
