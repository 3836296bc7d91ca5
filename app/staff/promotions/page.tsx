import type { Metadata } from "next";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { findNames } from "#lib/account";
import { listPromotions, promotionPageLength } from "#lib/promotion";
import { requireStaff } from "#lib/request";
import { now } from "#lib/time";
import { ListPages } from "../list-pages.tsx";
import { SearchForm } from "../search-form.tsx";
import { StaffFrame } from "../staff-frame.tsx";
import { parsePromotionQuery, promotionsUrl, stepPath } from "./addresses.ts";
import { PromotionRows } from "./promotion-rows.tsx";

export const metadata: Metadata = { title: "Promotions" };

export default async function PromotionsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { done, ...query } = parsePromotionQuery(await searchParams);
  const session = await requireStaff(promotionsUrl(query));
  const { total, promotions } = await listPromotions(session, { words: query.q, page: query.page });
  const staff = promotions.flatMap(({ offeredBy, endedBy }) => [offeredBy, endedBy]).filter((id) => id !== undefined);
  const isFound = promotions.some(({ code }) => code === query.q);
  return (
    <StaffFrame title="Promotions" session={session}>
      {done === undefined || !isFound ? null : (
        <Notice tone="done" title={`${query.q} ${done === "ended" ? "has ended" : "is offered"}`} />
      )}
      <p>
        <Link prefetch={false} href={stepPath("new", {})} className="button">
          Offer a promotion
        </Link>
      </p>
      <SearchForm path="/staff/promotions" label="Code of a promotion" q={query.q} />
      <section aria-labelledby="promotions">
        <h2 id="promotions">{total === 1 ? "1 promotion" : `${total} promotions`}</h2>
        <PromotionRows promotions={promotions} names={await findNames(staff)} at={now()} />
        <ListPages
          name="Promotions"
          page={query.page}
          pages={Math.ceil(total / promotionPageLength)}
          urlOf={(page) => promotionsUrl({ ...query, page })}
        />
      </section>
    </StaffFrame>
  );
}
