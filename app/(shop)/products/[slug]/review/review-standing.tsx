import { Notice } from "#components/checkout/notice";
import { t } from "#lib/language";
import { type OwnReview, objections } from "#lib/reviews";

type ReviewStandingProps = { told: "written" | "withdrawn" | undefined; own: OwnReview | undefined };

/** Whether one's review can be read by others, and why not; nothing before there is one. */
export function ReviewStanding({ told, own }: ReviewStandingProps) {
  if (own === undefined) {
    return told === "withdrawn" ? (
      <Notice tone="done" title={t("Your review is withdrawn: nothing of it is kept.")} />
    ) : null;
  }
  if (own.objection !== undefined) {
    return (
      <Notice title={t("We have not published your review")}>
        {t("{objection} You may change it below: then we read it again.", { objection: objections[own.objection]() })}
      </Notice>
    );
  }
  if (own.standing === "pending") {
    return (
      <Notice
        tone="done"
        title={told === "written" ? t("Thank you. We have your review.") : t("We have not read it yet.")}
      >
        {t(
          "It appears once somebody here has read it, within two working days as a rule. Praise or blame makes no difference to that.",
        )}
      </Notice>
    );
  }
  return <p>{t("It is on the page of the piece. Should you change it, it waits to be read again.")}</p>;
}
