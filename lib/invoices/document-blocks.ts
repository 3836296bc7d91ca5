import { urlOf } from "#lib/config";
import type { Block } from "#lib/mail";
import { documentPath, type Issued, titleOf } from "./document.ts";

/** What leads from a letter to a document that was issued for an order; nothing when there is none. */
export const documentBlocks = (orderNumber: string, issued: Issued | undefined): Block[] =>
  issued === undefined
    ? []
    : [{ kind: "link", label: titleOf(issued), href: urlOf(documentPath(orderNumber, issued)) }];
