/** Letters about codes and passkeys that were shown: to whoever can tell whether that was them. */
import "server-only";
import { type AccountView, findAccount } from "#lib/account";
import { speaking } from "#lib/language";
import { deliverQueued, type Letter, queue } from "#lib/mail";
import { randomName } from "#lib/random";
import type { Client } from "#lib/session";
import { allowAttempt, throttleKey } from "#lib/throttle";
import { now } from "#lib/time";
import { type Refusal, recoveryCodeUsedLetter, refusedFactorLetter } from "./letters.ts";
import { countRecoveryCodes } from "./store.ts";

/** Tells the owner that somebody knows the first factor and not the second; once, however often they go on trying. */
export async function tellOfRefusal(accountId: string, client: Client, refusal: Refusal): Promise<void> {
  if ((await allowAttempt(throttleKey("second-factor-letter", accountId))).allowed)
    await tell(accountId, (account) => refusedFactorLetter(account, refusal, client, now()));
}

/** Tells the owner that a code from their paper was used, and how many are left. */
export async function tellOfRecoveryCode(accountId: string, client: Client): Promise<void> {
  const left = await countRecoveryCodes(accountId);
  await tell(accountId, (account) => recoveryCodeUsedLetter(account, client, left, now()));
}

async function tell(accountId: string, write: (account: AccountView) => Letter): Promise<void> {
  const account = await findAccount(accountId);
  if (!account) return;
  const key = `second-factor ${randomName()}`;
  await queue(
    key,
    speaking(account.language, () => write(account)),
  );
  void deliverQueued(key).catch(() => undefined);
}
