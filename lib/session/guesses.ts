/** Who guesses at identifiers meets no limit, for there is nothing to hit; but those who run the shop see that it happens. */
import { countSince } from "#lib/journal";
import { before, type Duration, now } from "#lib/time";
import { guessing } from "./policy.ts";

export type Guesses = { readonly window: Duration; readonly count: number; readonly isMany: boolean };

/**
 * How many identifiers that nobody was given were presented of late, by people or in their name. A flood from one network
 * is not written down whole, so it is the least that there were.
 */
export async function guessedIdentifiers(): Promise<Guesses> {
  const { window, many } = guessing;
  const count = await countSince("unknown-identifier-presented", before(now(), window));
  return { window, count, isMany: count >= many };
}
