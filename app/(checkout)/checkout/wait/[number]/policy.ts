import { inSeconds, seconds } from "#lib/time";

/** How long the waiting page leaves the bank in peace between two questions. */
export const askAgainAfter = {
  withScript: seconds(2),
  // A reload starts the page over for whoever has it read aloud: leave them time for a sentence.
  withoutScriptSeconds: inSeconds(seconds(5)),
} as const;
