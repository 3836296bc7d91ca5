/**
 * What the author of a review is told once staff have decided. Neither letter repeats what was written: whoever types
 * somebody else's address into an order must not have the shop send them words of theirs.
 */
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { objections } from "./policy.ts";
import type { Objection } from "./review.ts";

type Piece = { readonly name: string; readonly slug: string };

/** The letter that says that a review can be read. */
export const reviewPublishedLetter = (to: string, { name, slug }: Piece): Letter => ({
  to,
  subject: t("Your review of the {name} is published", { name }),
  preview: t("Thank you: it helps those who choose."),
  blocks: [
    { kind: "heading", text: t("Your review is published") },
    {
      kind: "paragraph",
      text: t("Thank you: what you think of the {name} now stands on its page, where it helps those who choose.", {
        name,
      }),
    },
    { kind: "note", text: howToChange(slug) },
    { kind: "button", label: t("Look at it"), href: urlOf(`/products/${slug}`) },
  ],
});

/**
 * The letter that says that a review is not published, or not any more: the reasons that a shop owes its author, and what
 * can be done about it (Regulation (EU) 2022/2065, article 17).
 */
export const reviewRejectedLetter = (to: string, { name, slug }: Piece, objection: Objection): Letter => ({
  to,
  subject: t("We have not published your review"),
  preview: t("Why, and what you can do about it"),
  blocks: [
    { kind: "heading", text: t("We have not published your review") },
    { kind: "paragraph", text: t("Somebody here has read what you wrote of the {name}.", { name }) },
    {
      kind: "paragraph",
      text: t("{objection} You may change it: then we read it again.", { objection: objections[objection]() }),
    },
    {
      kind: "paragraph",
      text: t(
        "That you praise or blame makes no difference, and no machine has decided. Do you think that we are mistaken? Tell us, and a colleague reads it anew: {link}",
        { link: urlOf("/help/contact") },
      ),
    },
    { kind: "note", text: howToChange(slug) },
    { kind: "button", label: t("Change review"), href: urlOf(`/products/${slug}/review`) },
  ],
});

const howToChange = (slug: string) =>
  t(
    "Change or withdraw it at {link}, signed in if you have an account. If you ordered without one, find the order first: {find}",
    { link: urlOf(`/products/${slug}/review`), find: urlOf("/orders/find") },
  );
