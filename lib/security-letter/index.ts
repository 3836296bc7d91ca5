/**
 * The one shape of every letter about the safety of an account, so that people recognise it: what happened, when and
 * where, what to do now, why the shop writes at all, and one button (ASVS 6.3.7).
 */
import { t } from "#lib/language";
import type { Letter, Row } from "#lib/mail";
import { knownNames, type Sender } from "./device.ts";

export { knownNames, type Sender } from "./device.ts";
export { remediesFor } from "./remedies.ts";
export { type Owner, ownerOf } from "./store.ts";

export type SecurityNews = {
  readonly to: string;
  /** Subject and heading at once. */
  readonly title: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  /** In words that need no knowledge of how the shop works. */
  readonly happened: string;
  /** When and where, if that says something. */
  readonly facts?: readonly Row[];
  /** What to do now, the harmless case first. */
  readonly next: readonly string[];
  /** When this letter is written, so that nobody has to wonder. */
  readonly why: string;
  /** The one next step. Never a link that does something by itself: those are made by letters of another shape. */
  readonly step: { readonly label: string; readonly href: string };
};

/** The letter that tells the news. */
export const securityLetter = ({ to, title, preview, happened, facts, next, step, why }: SecurityNews): Letter => ({
  to,
  subject: title,
  preview,
  blocks: [
    { kind: "heading", text: title },
    { kind: "paragraph", text: happened },
    ...(facts === undefined ? [] : [{ kind: "lines", rows: facts } as const]),
    ...next.map((text) => ({ kind: "paragraph", text }) as const),
    { kind: "note", text: why },
    { kind: "button", ...step },
  ],
});

/** When and from where something was done, for its owner to recognise; what is not known is left out. */
export function whenAndWhere(at: Date, sender?: Sender): readonly Row[] {
  const when: Row = [t("When"), `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`];
  if (!sender) return [when];
  const { network } = sender;
  const { browser, platform } = knownNames(sender);
  const device = [browser || t("A browser"), platform && t("on {platform}", { platform })].filter(Boolean).join(" ");
  const where: readonly Row[] = network === "" ? [] : [[t("Network"), inShort(network)]];
  return browser || platform ? [when, [t("With"), device], ...where] : [when, ...where];
}

/** “203.0.113.x”: an address without the part that would tell one household from the next. */
const inShort = (network: string) => network.replace(/\.0\/24$/, ".x").replace(/(::)?\/48$/, ":x");
