import type { Metadata } from "next";
import { Notice } from "#components/checkout/notice";
import { Link } from "#components/link";
import { expectedBack, findVariantBySku, inWords, productPath } from "#lib/catalog";
import { randomName } from "#lib/random";
import { redirect, requireElevation, requireStaff, staffCsrfToken } from "#lib/request";
import { NothingHere } from "../../nothing-here.tsx";
import { StaffFrame } from "../../staff-frame.tsx";
import { countPath } from "../stock-query.ts";
import { countAction } from "./actions.ts";
import { CountForm } from "./count-form.tsx";
import { LastCounts } from "./last-counts.tsx";
import { countQuerySchema } from "./schema.ts";

export const metadata: Metadata = { title: "Count a piece" };

export default async function StockPiecePage({ searchParams }: { searchParams: Promise<unknown> }) {
  const typed = countQuerySchema.parse(await searchParams);
  const session = await requireStaff(countPath(typed));
  await requireElevation(session, countPath(typed));
  const piece = await findVariantBySku(typed.sku);
  if (piece === undefined) return <NothingHere session={session} />;
  const { sku, slug, name, options, stock } = piece;
  // The address holds what the count began with, so that whatever becomes of the page, it is not mistaken for a newer one.
  if (typed.name === "" || typed.found === "")
    redirect(countPath({ ...typed, name: randomName(), found: String(stock) }));
  const expectedOn =
    expectedBack({ ...piece, stock: 0 })
      ?.toISOString()
      .slice(0, 10) ?? "";
  return (
    <StaffFrame title={[name, inWords(options)].filter((text) => text !== "").join(", ")} session={session}>
      <p>
        {sku}, <a href={productPath(slug, options)}>as shoppers see it</a>.{" "}
        {stock === 0 ? "Sold out." : `${stock} for sale.`}
      </p>
      {typed.found === String(stock) ? (
        <CountForm
          action={countAction}
          csrf={staffCsrfToken(session)}
          typed={{
            ...typed,
            counted: typed.counted || String(stock),
            // A day that was taken out stays out on the way through the proof.
            expectedOn: typed.counted === "" ? typed.expectedOn || expectedOn : typed.expectedOn,
          }}
        />
      ) : (
        <Notice title="Count again">
          <p>
            There were {typed.found} when this count began, and there are {stock} now: some were ordered, given back or
            counted meanwhile.{typed.counted === "" ? null : ` You had counted ${typed.counted}.`}
          </p>
          <Link prefetch={false} href={countPath({ sku, expectedOn: typed.expectedOn })}>
            Begin anew
          </Link>
        </Notice>
      )}
      <LastCounts sku={sku} />
      <p>
        <Link prefetch={false} href="/staff/stock">
          Back to the shelf
        </Link>
      </p>
    </StaffFrame>
  );
}
