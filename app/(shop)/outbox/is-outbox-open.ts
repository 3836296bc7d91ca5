// Letters hold secrets (links that start accounts): they are shown on the developer's own machine and nowhere else.
import "server-only";
import { config } from "#lib/config";

/** Only on localhost without a mail server; anywhere else there is no such page. */
export function isOutboxOpen(): boolean {
  const { isLocal, mailUrl } = config();
  return isLocal && mailUrl === undefined;
}
