import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { csrfToken, currentStaff } from "#lib/request";
import styles from "../../(account)/entrance.module.css";
import { staffReturn } from "../staff-return.ts";
import { StaffSignInForm } from "./staff-sign-in-form.tsx";
import { reasons, StaffSignInReason } from "./staff-sign-in-reason.tsx";

export const metadata: Metadata = { title: "Staff sign-in" };

const querySchema = z.object({
  returnTo: z.string().optional().catch(undefined),
  because: z.enum(reasons).optional().catch(undefined),
});

export default async function StaffSignInPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { returnTo, because } = querySchema.parse(await searchParams);
  if (await currentStaff()) redirect(staffReturn(returnTo));
  return (
    <div className={`page ${styles["entrance"]}`}>
      <h1>Staff sign-in</h1>
      {because === undefined ? null : <StaffSignInReason because={because} />}
      <StaffSignInForm csrf={await csrfToken()} returnTo={returnTo} />
    </div>
  );
}
