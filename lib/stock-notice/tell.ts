/** The letters about what is back. A chore looks for it, so it makes no difference by what way the stock has risen. */
import "server-only";
import { speaking } from "#lib/language";
import { deliverQueued, queue } from "#lib/mail";
import { transaction } from "#lib/transaction";
import { backInStockLetter } from "./letters.ts";
import { type DueNotice, listDue, removeWish } from "./store.ts";

/** Writes, once, to everybody who agreed to hear of a variant that can be bought again. */
export async function tellOfStock(): Promise<void> {
  for (const notice of await listDue()) {
    // One that cannot be written must not keep the others waiting.
    await tell(notice).catch((error: unknown) =>
      console.error("A stock notice could not be sent; trying again.", error),
    );
  }
}

async function tell({ id, email, language, variant }: DueNotice): Promise<void> {
  const letterKey = `stock-notice ${id}`;
  await transaction(async () => {
    // Another shop may be at it, or its owner have changed their mind.
    if (await removeWish({ id }))
      await queue(
        letterKey,
        speaking(language, () => backInStockLetter(email, variant)),
      );
  });
  void deliverQueued(letterKey).catch(() => undefined);
}
