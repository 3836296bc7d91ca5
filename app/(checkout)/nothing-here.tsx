import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { answerNotFound } from "#lib/request";

/** An order or a question of the bank that is not there, or not this visitor's: a bank may lead back to another browser. */
export function NothingHere({ heading }: { heading?: string | undefined }) {
  answerNotFound();
  return (
    <>
      <ArrivalHeading className={heading}>{t("There is nothing here")}</ArrivalHeading>
      <p>
        <Rich
          message="The address may be missing a letter, or it belongs to another browser. If you have ordered, <link>find your order</link> by its number and your email address."
          link={(words) => <a href={localPath("/orders/find")}>{words}</a>}
        />
      </p>
    </>
  );
}
