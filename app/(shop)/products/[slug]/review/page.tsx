// Where somebody who bought a piece says what they think of it, and changes their mind about that.
import type { Metadata } from "next";
import { z } from "zod";
import { KeptNotice } from "#components/form/kept-notice";
import { PressForm } from "#components/form/press-form";
import { Link } from "#components/link";
import { findAccount } from "#lib/account";
import { findProduct } from "#lib/catalog";
import { t } from "#lib/language";
import { csrfToken, sessionToShow, typedBefore } from "#lib/request";
import { findOwnReview, hasBought, type OwnReview } from "#lib/reviews";
import { NothingHere } from "../../../../nothing-here.tsx";
import { withdrawReviewAction } from "./actions.ts";
import { NotBought } from "./not-bought.tsx";
import styles from "./review.module.css";
import { ReviewForm } from "./review-form.tsx";
import { ReviewStanding } from "./review-standing.tsx";

export const generateMetadata = (): Metadata => ({ title: t("Your review"), robots: { index: false } });

const querySchema = z.object({ told: z.enum(["written", "withdrawn"]).optional().catch(undefined) });

type ReviewPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<unknown> };

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { slug } = await params;
  const path = `/products/${slug}/review`;
  const [session, product] = await Promise.all([sessionToShow(path), findProduct(slug)]);
  if (product === undefined) return <NothingHere />;
  const { told } = querySchema.parse(await searchParams);
  const own = await findOwnReview(session, product.id);
  const isAllowed = own !== undefined || (await hasBought(session, slug));
  const [csrf, typed] = await Promise.all([csrfToken(), typedBefore(session, path)]);
  const account = session.kind === "customer" ? await findAccount(session.accountId) : undefined;
  return (
    <div className={`page ${styles["review"]}`}>
      <p>
        <Link prefetch={false} href={`/products/${slug}`}>
          {product.name}
        </Link>
      </p>
      <h1>{t("Your review of the {name}", { name: product.name })}</h1>
      {isAllowed ? (
        <>
          <ReviewStanding told={told} own={own} />
          <KeptNotice typed={typed} />
          <ReviewForm
            key={own?.standing}
            csrf={csrf}
            slug={slug}
            written={{ ...(own ? asTyped(own) : { name: account?.name ?? "" }), ...typed }}
            isChange={own !== undefined}
          />
          {own === undefined ? null : (
            <PressForm action={withdrawReviewAction} csrf={csrf} fields={{ slug }}>
              <button type="submit" className="button-quiet">
                {t("Withdraw review")}
              </button>
            </PressForm>
          )}
        </>
      ) : (
        <NotBought path={path} isGuest={session.kind !== "customer"} />
      )}
    </div>
  );
}

const asTyped = ({ stars, title, text, author }: OwnReview) => ({ stars: String(stars), title, text, name: author });
