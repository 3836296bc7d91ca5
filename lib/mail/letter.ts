/** A letter as its author writes it: blocks, never HTML. */

/** A label and what it stands for. */
export type Row = readonly [label: string, value: string];

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "button"; readonly label: string; readonly href: string }
  | { readonly kind: "link"; readonly label: string; readonly href: string }
  | { readonly kind: "lines"; readonly rows: readonly Row[] }
  | { readonly kind: "note"; readonly text: string };

export type Letter = {
  readonly to: string;
  readonly subject: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly blocks: readonly Block[];
};

/** A letter ready to be sent: the same words twice, for every reader. */
export type WrittenLetter = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};
