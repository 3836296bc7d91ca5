// The short way of whoever has bought here before: from the cart straight to the card, and from there to the review.
import "server-only";
import { findAccount } from "#lib/account";
import { listAddresses } from "#lib/address-book";
import { fillInLacking } from "#lib/checkout";
import { usualDelivery } from "#lib/orders";
import type { SignedInSession } from "#lib/session";
import { problemOf } from "../../address-form/problem-of.ts";

/**
 * Fills in what the account remembers: its address of mail, how the last order travelled, and the default address. Without a
 * default the address is asked for: the others were kept without a question who it was, and nobody's parcel goes to one of
 * them unseen. The card is typed each time: the shop keeps none.
 */
export async function fillInRemembered(session: SignedInSession): Promise<void> {
  const [account, book, deliveryMethod] = await Promise.all([
    findAccount(session.accountId),
    listAddresses(session.accountId),
    usualDelivery(session),
  ]);
  const usual = book.find(({ isDefault }) => isDefault)?.address;
  const address = usual && problemOf(usual) === undefined ? usual : undefined;
  await fillInLacking(session, { email: account?.email, address, deliveryMethod });
}
