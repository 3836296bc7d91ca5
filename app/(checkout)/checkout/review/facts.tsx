// What has been filled in, in the words and order in which the review repeats it.

import { DayRange } from "#components/checkout/day-range";
import { GiftNote } from "#components/checkout/gift-note";
import type { ReviewFact } from "#components/checkout/review-facts";
import type { Gift } from "#lib/cart";
import type { Checkout } from "#lib/checkout";
import { deliveryEstimate, departureDay, nameOfDelivery } from "#lib/delivery";
import { t } from "#lib/language";
import { now } from "#lib/time";
import { PostalAddress } from "../../../postal-address.tsx";
import { stepPath } from "../progress.ts";

export function factsOf({ email, address, deliveryMethod, payment }: Checkout, gift: Gift | undefined): ReviewFact[] {
  return [
    { title: t("Contact"), content: email, href: stepPath("contact") },
    { title: t("Address"), content: address ? <PostalAddress {...address} /> : null, href: stepPath("delivery") },
    {
      title: t("Delivery"),
      content:
        deliveryMethod && address ? (
          <>
            {nameOfDelivery(deliveryMethod)}
            <br />
            <DayRange {...deliveryEstimate(deliveryMethod, address.country, departureDay(now()))} />
          </>
        ) : null,
      href: stepPath("shipping"),
    },
    { title: t("Payment"), content: payment?.label, href: stepPath("payment") },
    ...(gift === undefined ? [] : [{ title: t("Gift"), content: <GiftNote {...gift} />, href: "/cart" }]),
  ];
}
