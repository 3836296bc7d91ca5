// Where the link in the letter leads. Looking agrees to nothing, for mail scanners look too; only the form does.
import type { Metadata } from "next";
import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { PressForm } from "#components/form/press-form";
import { SubmitButton } from "#components/form/submit-button";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { inWords, productPath } from "#lib/catalog";
import { t } from "#lib/language";
import { csrfToken } from "#lib/request";
import { findStockNotice } from "#lib/stock-notice";
import { confirmNoticeAction, endNoticeAction } from "./actions.ts";

export const generateMetadata = (): Metadata => ({ title: t("A letter when it is back"), robots: { index: false } });

export default async function StockNoticePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [notice, csrf] = await Promise.all([findStockNotice(token), csrfToken()]);
  if (notice === undefined) return <NoWish />;
  const { name, options, slug } = notice.variant;
  const piece = (
    <Link prefetch={false} href={productPath(slug, options)}>
      {[name, inWords(options)].filter((text) => text !== "").join(", ")}
    </Link>
  );
  return (
    <div className="page stack">
      {notice.isConfirmed ? (
        <>
          <Heading>{t("We write to you once")}</Heading>
          <p>
            <Rich
              message="When {piece} can be bought again, there is a letter about it. After that we forget your address."
              piece={piece}
            />
          </p>
        </>
      ) : (
        <>
          <Heading>{t("Shall we write to you?")}</Heading>
          <p>
            <Rich message="Once, when {piece} can be bought again. After that we forget your address." piece={piece} />
          </p>
          <PressForm action={confirmNoticeAction} csrf={csrf} fields={{ token }}>
            <SubmitButton pending={t("Noting it …")}>{t("Yes, write to me")}</SubmitButton>
          </PressForm>
        </>
      )}
      <PressForm action={endNoticeAction} csrf={csrf} fields={{ token }}>
        <SubmitButton variant="button-quiet" pending={t("Forgetting it …")}>
          {t("Do not write to me")}
        </SubmitButton>
      </PressForm>
    </div>
  );
}

/** One page for a link that is used, too old or invented: which of them it is helps nobody but a guesser. */
const NoWish = () => (
  <div className="page stack">
    <Heading>{t("We do not write to you")}</Heading>
    <p>
      <Rich
        message="There is no such wish, or none any more. On the page of a piece that is sold out you can <link>ask anew</link>."
        link={(words) => (
          <Link prefetch={false} href="/products">
            {words}
          </Link>
        )}
      />
    </p>
  </div>
);

const Heading = ({ children }: { children: string }) => (
  <ArrivalHeading className={undefined}>{children}</ArrivalHeading>
);
