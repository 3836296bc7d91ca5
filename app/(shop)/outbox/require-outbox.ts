// Letters hold secrets (links that start accounts): they are shown on the developer's own machine and nowhere else.
import "server-only";
import { notFound } from "next/navigation";
import { config } from "#lib/config";

/** Returns on localhost without a mail server; anywhere else there is no such page. */
export function requireOutbox(): void {
  const { isLocal, mailUrl } = config();
  if (!isLocal || mailUrl !== undefined) notFound();
}
