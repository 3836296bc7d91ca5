import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Block } from "#lib/mail";

/** How a letter about an order ends: with the way to its page, from another browser and from here. */
export const waysToOrder = (number: string): readonly Block[] => [
  noteOnFinding(),
  { kind: "button", label: t("See the order"), href: urlOf(`/orders/${number}`) },
];

/** How the order is found by whoever reads the letter elsewhere than where they ordered. */
export const noteOnFinding = (): Block => ({
  kind: "note",
  text: t("From another browser, find the order with its number and this address: {link}", {
    link: urlOf("/orders/find"),
  }),
});
