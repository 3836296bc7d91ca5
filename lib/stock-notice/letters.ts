import type { VariantInShop } from "#lib/catalog";
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import type { Letter } from "#lib/mail";
import { inWords } from "#lib/time";
import { nameOf, pathOf } from "./notice.ts";
import { linkLife, noticeLife } from "./policy.ts";

type Piece = Pick<VariantInShop, "name" | "options" | "slug">;

/** Asks the reader of an address whether it was they who want to hear of it. */
export const stockNoticeLinkLetter = (to: string, piece: Piece, token: string): Letter => ({
  to,
  subject: t("Shall we write when it is back?"),
  preview: t("{name} is sold out just now.", { name: nameOf(piece) }),
  blocks: [
    { kind: "heading", text: t("Shall we write when it is back?") },
    {
      kind: "paragraph",
      text: t(
        "Somebody, probably you, wants to hear when the {name} can be bought again. Follow this link to agree: then we write once, and forget the wish.",
        { name: nameOf(piece) },
      ),
    },
    {
      kind: "note",
      text: t(
        "To agree, you have {time}. The same link ends the wish later on, which otherwise ends with our letter, or after {noticeTime}. If it was not you, do nothing: we do not write again.",
        { time: inWords(linkLife), noticeTime: inWords(noticeLife) },
      ),
    },
    { kind: "button", label: t("Agree to one letter"), href: urlOf(`/stock-notice/${token}`) },
  ],
});

/** The one letter that was wished for. */
export const backInStockLetter = (to: string, piece: Piece): Letter => ({
  to,
  subject: t("{name}: back in the shop", { name: piece.name }),
  preview: t("You wanted to hear of it."),
  blocks: [
    { kind: "heading", text: t("The {name} is back", { name: nameOf(piece) }) },
    {
      kind: "paragraph",
      text: t("You wanted to hear when it can be bought again. It can, as long as there are some."),
    },
    { kind: "note", text: t("This is the only letter about it: your wish is forgotten, and there is nothing to end.") },
    { kind: "button", label: t("Look at it"), href: urlOf(pathOf(piece)) },
  ],
});
