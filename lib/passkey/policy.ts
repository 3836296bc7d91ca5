/** The limits of passkeys. */
import { minutes } from "#lib/time";

/**
 * From the press on a button to the fingerprint. WebAuthn Level 3 (15.1) recommends five minutes where somebody has to be
 * recognised: long enough to fetch a security key from the next room.
 */
export const challengeLife = minutes(5);

/** Per account: a few devices and a few security keys in the drawer. More is nobody's need and somebody's way to fill a table. */
export const mostPasskeys = 20;
