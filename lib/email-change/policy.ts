/** How long the mailed links of a change of address live. */
import { hours } from "#lib/time";

/**
 * Both mailboxes have to be opened, perhaps on another device, so this is longer than the quarter of an hour that a
 * link for signing up gets. A stricter shop takes 30 minutes.
 */
export const confirmationLife = hours(1);

/**
 * How long the former address may take the account back: over a weekend. Rodauth, Better Auth, Supabase and Phoenix
 * tell the old address at most; none of them lets it undo.
 */
export const undoLife = hours(72);
