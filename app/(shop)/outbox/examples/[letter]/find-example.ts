import "server-only";
import { letterExamples } from "#lib/letter-examples";
import { type WrittenLetter, write } from "#lib/mail";
import { isOutboxOpen } from "../../is-outbox-open.ts";

/** The example of that name as it would be sent, if there is one and letters may be seen here. */
export function findExample(name: string): WrittenLetter | undefined {
  const example = isOutboxOpen() && Object.hasOwn(letterExamples, name) ? letterExamples[name] : undefined;
  return example && write(example());
}
