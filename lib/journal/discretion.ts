/**
 * Keeps secrets out of the journal whatever its callers do: it is read by more people, and kept for longer, than anything
 * that a secret opens (ASVS 16.2.5). Callers pass words of the house; this is the net below them.
 */
import type { SecurityEvent } from "./event.ts";

/** The event with every field that is shaped like a secret or an address withheld. */
export function discreet({ kind, ...facts }: SecurityEvent): SecurityEvent {
  const told = Object.entries(facts).map(([name, text = ""]) => [name, mayBeTold(text) ? text : "withheld"]);
  return { kind, ...Object.fromEntries(told.filter(([, text]) => text !== "")) };
}

// Names in the house have 16 characters, secrets 43, UUIDs 36; an e-mail address has an @, a password hash a $.
const mayBeTold = (text: string) => text.length <= 100 && !/[\w+=-]{32}|[@$]/.test(text);
