import { ArrivalHeading } from "#components/checkout/arrival-heading";
import { Rich } from "#components/rich";
import { localPath, t } from "#lib/language";
import { answerNotFound } from "#lib/request";

/** An order or a question of the bank that is not there, or not this visitor's; the quiet frame has no shop around it. */
export function NothingHere() {
  answerNotFound();
  return (
    <div className="prose stack">
      <ArrivalHeading className={undefined}>{t("There is nothing here")}</ArrivalHeading>
      <p>
        <Rich
          message="The address may be missing a letter, or it belongs to somebody else. What you were buying is in <link>your cart</link>."
          link={(words) => <a href={localPath("/cart")}>{words}</a>}
        />
      </p>
    </div>
  );
}
