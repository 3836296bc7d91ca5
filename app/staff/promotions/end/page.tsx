// Asks whether it is meant, and says what will happen; only the form does it.
import type { Metadata } from "next";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { findAnyPromotion, promotionLife } from "#lib/promotion";
import { requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { now } from "#lib/time";
import { NothingHere } from "../../nothing-here.tsx";
import { StaffFrame } from "../../staff-frame.tsx";
import { promotionsUrl, stepPath } from "../addresses.ts";
import { termsInWords, usesInWords } from "../promotion-words.ts";
import { endPromotionAction } from "./actions.ts";
import { endSchema } from "./schema.ts";

export const metadata: Metadata = { title: "End a promotion" };

export default async function EndPromotionPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = endSchema.parse(await searchParams);
  const session = await requireStaff(stepPath("end", typed));
  await requireElevation(session, stepPath("end", typed));
  const promotion = await findAnyPromotion(session, typed.code);
  if (promotion === undefined) return <NothingHere session={session} />;
  const { code } = promotion;
  const isOver = promotionLife(promotion, now()) === "over";
  return (
    <StaffFrame title={isOver ? `${code} is over` : `End ${code}?`} session={session}>
      {isOver ? (
        <p>There is nothing to end: its time was up, or a colleague has ended it.</p>
      ) : (
        <>
          <p>
            It gives {termsInWords(promotion)}. It was {usesInWords(promotion)}.
          </p>
          <p>
            Once it has ended it takes nothing off, and whoever has it in their cart is told so. Orders that were placed
            with it keep what it gave. The same code cannot be offered again, but another can.
          </p>
          <PressForm action={endPromotionAction} csrf={staffCsrfToken(session)} fields={{ code }}>
            <SubmitButton pending="Ending …">End {code}</SubmitButton>
          </PressForm>
        </>
      )}
      <p>
        <Link prefetch={false} href={promotionsUrl({ q: code, page: 1 })}>
          {isOver ? "Back" : "Do not"}
        </Link>
      </p>
    </StaffFrame>
  );
}
