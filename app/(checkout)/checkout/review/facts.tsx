// What has been filled in, in the words and order in which the review repeats it.
import { Address } from "#components/checkout/address";
import { DayRange } from "#components/checkout/day-range";
import type { ReviewFact } from "#components/checkout/review-facts";
import { type Checkout, deliveryEstimate, deliveryMethods } from "#lib/orders";
import { now } from "#lib/time";
import { stepPath } from "../progress.ts";

export function factsOf({ email, address, deliveryMethod, payment }: Checkout): ReviewFact[] {
  const method = deliveryMethods.find(({ id }) => id === deliveryMethod);
  return [
    { title: "Contact", content: email, href: stepPath("contact") },
    { title: "Address", content: address ? <Address {...address} /> : null, href: stepPath("delivery") },
    {
      title: "Delivery",
      content: method ? (
        <>
          {method.name}
          <br />
          <DayRange {...deliveryEstimate(method.id, now())} />
        </>
      ) : null,
      href: stepPath("shipping"),
    },
    { title: "Payment", content: payment?.label, href: stepPath("payment") },
  ];
}
