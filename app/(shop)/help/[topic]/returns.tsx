import { AddressLines } from "#components/checkout/address-lines";
import { Link } from "#components/link";
import { Rich } from "#components/rich";
import { sellerLines } from "#lib/config";
import { t } from "#lib/language";
import { returnPeriod, sentBackWithin } from "#lib/returns";
import { inWords } from "#lib/time";

/** Until when, how, where to and at whose expense: all that has to be said before the order (Directive 2011/83/EU, article 6). */
export const Returns = () => (
  <>
    <p>
      {t(
        "You may send anything back within {time} from the day on which it arrived, used with care or not at all, without saying why, and get back what you paid for it: with the last piece of an order, the delivery too.",
        { time: inWords(returnPeriod) },
      )}
    </p>
    <p>
      <Rich
        message="Say so at <link>Withdraw from contract</link>; no account is needed for it, and the receipt comes by mail at once. As long as an order has not left the workshop, you can cancel it on its page instead."
        link={(words) => (
          <Link prefetch={false} href="/withdraw">
            {words}
          </Link>
        )}
      />
    </p>
    <p>
      {t("Send it within {time} of saying so, packed so that it survives the way, with the number of the order, to:", {
        time: inWords(sentBackWithin),
      })}
    </p>
    <AddressLines lines={sellerLines()} />
    <p>
      {t(
        "The postage of the way back is yours to pay. Where a piece came damaged, is not as described or not what you ordered, we pay it: keep the receipt, and tell us what it came to.",
      )}
    </p>
  </>
);
