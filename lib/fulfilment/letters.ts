import { urlOf } from "#lib/config";
import { deliveryEstimate } from "#lib/delivery";
import { dateFormat, t } from "#lib/language";
import type { Block, Letter, Row } from "#lib/mail";
import { type OrderView, type Parcel, pieceRows, waysToOrder } from "#lib/orders";
import { lastReturnDay } from "#lib/returns";
import { nameOfCarrier, trackingUrl } from "./carriers.ts";

const day = dateFormat({ weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Dublin" });

/** The letter that says that an order was sent: with whom, under which number, and when it should arrive. */
export function dispatchLetter({ number, email, address, lines, deliveryMethod }: OrderView, parcel: Parcel): Letter {
  const { to } = deliveryEstimate(deliveryMethod, address.country, parcel.dispatchedAt);
  return {
    to: email,
    subject: t("Order {number} is on its way", { number }),
    preview: t("With {carrier}, by {day} at the latest", {
      carrier: nameOfCarrier(parcel.carrier),
      day: day().format(to),
    }),
    blocks: [
      { kind: "heading", text: t("Order {number} is on its way", { number }) },
      {
        kind: "paragraph",
        text: t("{name}, we have packed your order and sent it to {city}. It should be with you by {day}.", {
          name: address.name,
          city: address.city,
          day: day().format(to),
        }),
      },
      {
        kind: "lines",
        rows: [...pieceRows(lines), ...parcelRows(parcel)],
      },
      ...wayToFollow(number, parcel),
    ],
  };
}

/** The letter that says that a parcel is followed otherwise than was written before. */
export const parcelCorrectedLetter = ({ number, email, address }: OrderView, parcel: Parcel): Letter => ({
  to: email,
  subject: t("Order {number}: the right tracking number", { number }),
  preview: t("What we wrote before was wrong. The parcel is on its way."),
  blocks: [
    { kind: "heading", text: t("Your parcel has another number") },
    {
      kind: "paragraph",
      text: t("{name}, what we wrote about the way of your parcel was wrong, and we are sorry. This is right:", {
        name: address.name,
      }),
    },
    { kind: "lines", rows: parcelRows(parcel) },
    ...wayToFollow(number, parcel),
  ],
});

/** The letter that says that a parcel has arrived: what to do should it not be so, or not be as it should, and what one may do. */
export function deliveredLetter(order: OrderView, parcel: Parcel, deliveredAt: Date): Letter {
  const { number, email, address, lines } = order;
  return {
    to: email,
    subject: t("Order {number} has arrived", { number }),
    preview: t("And what to do if anything is not as it should be"),
    blocks: [
      { kind: "heading", text: t("Your order has arrived") },
      {
        kind: "paragraph",
        text: t("{name}, order {number} was delivered in {city} on {day}. We hope that you like it.", {
          name: address.name,
          number,
          city: address.city,
          day: day().format(deliveredAt),
        }),
      },
      { kind: "lines", rows: [...pieceRows(lines), ...parcelRows(parcel)] },
      {
        kind: "paragraph",
        text: t("Is it not there, or is something broken? Tell us, and we put it right: {link}", {
          link: urlOf("/help/contact"),
        }),
      },
      ...wayToReturn(order, deliveredAt),
      { kind: "paragraph", text: t("Once it is in use, tell others how it does:") },
      ...waysToReview(lines),
      ...waysToOrder(number),
    ],
  };
}

/** Until when and where one may change one's mind; nothing when all of it is on its way back already. */
const wayToReturn = ({ lines }: OrderView, deliveredAt: Date): readonly Block[] =>
  lines.some(({ quantity, returnedQuantity }) => returnedQuantity < quantity)
    ? [
        {
          kind: "paragraph",
          text: t(
            "What you do not want to keep you may send back without saying why, up to and including {day}: {link}",
            {
              day: day().format(lastReturnDay(deliveredAt)),
              link: urlOf("/withdraw"),
            },
          ),
        },
      ]
    : [];

const waysToReview = (lines: OrderView["lines"]): readonly Block[] =>
  [...new Map(lines.map(({ slug, name }) => [slug, name]))].map(([slug, name]) => ({
    kind: "link",
    label: t("Review the {name}", { name }),
    href: urlOf(`/products/${slug}/review`),
  }));

const parcelRows = ({ carrier, trackingNumber }: Parcel): readonly Row[] => [
  [t("Carrier"), nameOfCarrier(carrier)],
  [t("Tracking number"), trackingNumber],
];

function wayToFollow(number: string, parcel: Parcel): readonly Block[] {
  const link = trackingUrl(parcel);
  return [
    ...(link === undefined ? [] : [{ kind: "paragraph", text: t("Where it is: {link}", { link }) } as const]),
    ...waysToOrder(number),
  ];
}
