import { Notice } from "#components/checkout/notice";
import { type OwnReview, objections } from "#lib/reviews";

type ReviewStandingProps = { told: "written" | "withdrawn" | undefined; own: OwnReview | undefined };

/** Whether one's review can be read by others, and why not; nothing before there is one. */
export function ReviewStanding({ told, own }: ReviewStandingProps) {
  if (own === undefined) {
    return told === "withdrawn" ? (
      <Notice tone="done" title="Your review is withdrawn: nothing of it is kept." />
    ) : null;
  }
  if (own.objection !== undefined) {
    return (
      <Notice title="We have not published your review">
        {objections[own.objection]()} You may change it below: then we read it again.
      </Notice>
    );
  }
  if (own.standing === "pending") {
    return (
      <Notice tone="done" title={told === "written" ? "Thank you. We have your review." : "We have not read it yet."}>
        It appears once somebody here has read it, within two working days as a rule. Praise or blame makes no
        difference to that.
      </Notice>
    );
  }
  return <p>It is on the page of the piece. Should you change it, it waits to be read again.</p>;
}
