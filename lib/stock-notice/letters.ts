import type { VariantInShop } from "#lib/catalog";
import { config } from "#lib/config";
import type { Letter } from "#lib/mail";
import { inWords } from "#lib/time";
import { nameOf, pathOf } from "./notice.ts";
import { linkLife, noticeLife } from "./policy.ts";

type Piece = Pick<VariantInShop, "name" | "options" | "slug">;

/** Asks the reader of an address whether it was they who want to hear of it. */
export const stockNoticeLinkLetter = (to: string, piece: Piece, token: string): Letter => ({
  to,
  subject: "Shall we write when it is back?",
  preview: `${nameOf(piece)} is sold out just now.`,
  blocks: [
    { kind: "heading", text: "Shall we write when it is back?" },
    {
      kind: "paragraph",
      text: `Somebody, probably you, wants to hear when the ${nameOf(piece)} can be bought again. Follow this link to agree: then we write once, and forget the wish.`,
    },
    { kind: "button", label: "Agree to one letter", href: `${config().origin}/stock-notice/${token}` },
    {
      kind: "note",
      text: `To agree, you have ${inWords(linkLife)}. The same link ends the wish later on, which otherwise ends with our letter, or after ${inWords(noticeLife)}. If it was not you, do nothing: we do not write again.`,
    },
  ],
});

/** The one letter that was wished for. */
export const backInStockLetter = (to: string, piece: Piece): Letter => ({
  to,
  subject: `${piece.name}: back in the shop`,
  preview: "You wanted to hear of it.",
  blocks: [
    { kind: "heading", text: `The ${nameOf(piece)} is back` },
    { kind: "paragraph", text: "You wanted to hear when it can be bought again. It can, as long as there are some." },
    { kind: "button", label: "Look at it", href: `${config().origin}${pathOf(piece)}` },
    { kind: "note", text: "This is the only letter about it: your wish is forgotten, and there is nothing to end." },
  ],
});
