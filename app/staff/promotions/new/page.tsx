import type { Metadata } from "next";
import { Link } from "#components/link";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { StaffFrame } from "../../staff-frame.tsx";
import { stepPath } from "../addresses.ts";
import { offerPromotionAction } from "./actions.ts";
import { PromotionForm } from "./promotion-form.tsx";
import { promotionTypedSchema } from "./schema.ts";

export const metadata: Metadata = { title: "Offer a promotion" };

export default async function NewPromotionPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = promotionTypedSchema.parse(await searchParams);
  const session = await requireStaff(stepPath("new", typed));
  await requireElevation(session, stepPath("new", typed));
  return (
    <StaffFrame title="Offer a promotion" session={session}>
      <p>
        What is offered stays as it is, so that whoever was told of it may rely on it. You can end it at any time, and
        offer another.
      </p>
      <PromotionForm action={offerPromotionAction} csrf={staffCsrfToken(session)} typed={typed} />
      <p>
        <Link prefetch={false} href="/staff/promotions">
          Back to the promotions
        </Link>
      </p>
    </StaffFrame>
  );
}
