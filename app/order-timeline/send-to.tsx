import { AddressLines } from "#components/checkout/address-lines";
import { sellerLines } from "#lib/config";
import { t } from "#lib/language";
import { postageInWords, type ReturnReason, sentBackWithin } from "#lib/returns";
import { inWords } from "#lib/time";

/** Where something that comes back is sent, until when, and who pays for the way. */
export const SendTo = ({ number, reason }: { number: string; reason: ReturnReason }) => (
  <div className="stack">
    <p>
      {t("Please send them within {time}, packed so that they survive the way, with the number {number}, to:", {
        time: inWords(sentBackWithin),
        number,
      })}
    </p>
    <AddressLines lines={sellerLines()} />
    <p>{postageInWords(reason)}</p>
  </div>
);
