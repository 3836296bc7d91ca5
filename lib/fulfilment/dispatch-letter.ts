import { config } from "#lib/config";
import { deliveryEstimate } from "#lib/delivery";
import type { Letter } from "#lib/mail";
import type { OrderView, Parcel } from "#lib/orders";
import { nameOfCarrier, trackingUrl } from "./carriers.ts";

const day = new Intl.DateTimeFormat("en-IE", {
  ...{ weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Dublin" },
});

/** The letter that says that an order was sent: with whom, under which number, and when it should arrive. */
export function dispatchLetter({ number, email, address, lines, deliveryMethod }: OrderView, parcel: Parcel): Letter {
  const { to } = deliveryEstimate(deliveryMethod, address.country, parcel.dispatchedAt);
  const link = trackingUrl(parcel);
  return {
    to: email,
    subject: `Order ${number} is on its way`,
    preview: `With ${nameOfCarrier(parcel.carrier)}, by ${day.format(to)} at the latest`,
    blocks: [
      { kind: "heading", text: `Order ${number} is on its way` },
      {
        kind: "paragraph",
        text: `${address.name}, we have packed your order and sent it to ${address.city}. It should be with you by ${day.format(to)}.`,
      },
      {
        kind: "lines",
        rows: [
          ...lines.map(({ name, options, quantity }) => [name, [options, `× ${quantity}`].join(" ").trim()] as const),
          ["Carrier", nameOfCarrier(parcel.carrier)],
          ["Tracking number", parcel.trackingNumber],
        ],
      },
      ...(link === undefined ? [] : [{ kind: "paragraph", text: `Where it is: ${link}` } as const]),
      { kind: "button", label: "See the order", href: `${config().origin}/orders/${number}` },
      {
        kind: "note",
        text: `From another browser, find it with its number and this address: ${config().origin}/orders/find`,
      },
    ],
  };
}
