import "server-only";
import { notFound } from "next/navigation";
import { letterExamples } from "#lib/letter-examples";
import { type WrittenLetter, write } from "#lib/mail";
import { requireOutbox } from "../../require-outbox.ts";

/** The example of that name as it would be sent, or no return. */
export function findExample(name: string): WrittenLetter {
  requireOutbox();
  const example = Object.hasOwn(letterExamples, name) ? letterExamples[name] : undefined;
  return example ? write(example()) : notFound();
}
