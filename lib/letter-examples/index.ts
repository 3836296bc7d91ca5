/**
 * One example of every letter that the shop writes, for whoever wants to see them. The list is closed: a test compares it
 * with the code, so that no letter is forgotten here.
 */
import { letterToKnown, letterWithLink, passwordChangedLetter } from "#lib/account";
import { accountKeptLetter, deletedLetter, deletionRequestedLetter } from "#lib/account-deletion";
import { changedLetter, letterToNew, letterToOld, letterToTaken, noticeToOld, restoredLetter } from "#lib/email-change";
import { connectedLetter, disconnectedLetter } from "#lib/federation";
import { deliveredLetter, dispatchLetter, parcelCorrectedLetter } from "#lib/fulfilment";
import { newDeviceLetter } from "#lib/known-device";
import type { Letter } from "#lib/mail";
import { cancellationLetter, confirmationLetter, paymentFailedLetter, paymentPendingLetter } from "#lib/orders";
import { passkeyAddedLetter, passkeyRemovedLetter } from "#lib/passkey";
import { linkLetter, noAccountLetter, resetDoneLetter } from "#lib/password-reset";
import { returnReceiptLetter, returnRefundLetter } from "#lib/returns";
import { reviewPublishedLetter, reviewRejectedLetter } from "#lib/reviews";
import {
  authenticatorAddedLetter,
  authenticatorRemovedLetter,
  recoveryCodeUsedLetter,
  refusedFactorLetter,
} from "#lib/second-factor";
import { madeRoomLetter, reuseLetter, sessionsEndedLetter, staffReuseLetter } from "#lib/session";
import { verificationLetter } from "#lib/sign-in-verification";
import { factorsResetLetter } from "#lib/staff";
import { staffRefundLetter } from "#lib/staff-refund";
import { backInStockLetter, stockNoticeLinkLetter } from "#lib/stock-notice";
import {
  account,
  at,
  client,
  comingBack,
  creditNote,
  invoice,
  linkOf,
  moved,
  order,
  parcel,
  piece,
  staff,
  token,
} from "./example-facts.ts";

/** By the name of the function that writes it. */
export const letterExamples: Readonly<Record<string, () => Letter>> = {
  cancellationLetter: () => cancellationLetter(order, at, creditNote),
  confirmationLetter: () => confirmationLetter(order, invoice),
  paymentPendingLetter: () => paymentPendingLetter(order),
  paymentFailedLetter: () => paymentFailedLetter(order, "not-approved"),
  dispatchLetter: () => dispatchLetter(order, parcel),
  deliveredLetter: () => deliveredLetter(order, parcel, at),
  parcelCorrectedLetter: () => parcelCorrectedLetter(order, parcel),
  returnReceiptLetter: () => returnReceiptLetter(order, comingBack),
  returnRefundLetter: () => returnRefundLetter(order, comingBack, creditNote),
  staffRefundLetter: () => staffRefundLetter(order, { amountMinor: 500, reason: "damaged" }, creditNote),
  letterWithLink: () => letterWithLink(account.email, token),
  letterToKnown: () => letterToKnown(account.email),
  newDeviceLetter: () => newDeviceLetter(account, client, at),
  passwordChangedLetter: () => passwordChangedLetter(account, 2, { network: client.network, at, isFirst: false }),
  letterToOld: () => letterToOld(moved, token),
  letterToNew: () => letterToNew(moved, token, false),
  noticeToOld: () => noticeToOld(moved, token),
  letterToTaken: () => letterToTaken(account.email),
  changedLetter: () => changedLetter(moved, account.name, token),
  restoredLetter: () => restoredLetter(account.email, client, at),
  reuseLetter: () => reuseLetter(account.email, client, at),
  verificationLetter: () => verificationLetter(account, linkOf("/sign-in/verify")),
  sessionsEndedLetter: () => sessionsEndedLetter(account, 2, at, client),
  madeRoomLetter: () => madeRoomLetter(account.email, client, at),
  staffReuseLetter: () => staffReuseLetter(staff.email, client, at),
  linkLetter: () => linkLetter(account, token),
  noAccountLetter: () => noAccountLetter(account.email),
  resetDoneLetter: () => resetDoneLetter(account, 2),
  authenticatorAddedLetter: () => authenticatorAddedLetter(account),
  authenticatorRemovedLetter: () => authenticatorRemovedLetter(account, false),
  refusedFactorLetter: () => refusedFactorLetter(account, { first: "password", second: "code" }, client, at),
  recoveryCodeUsedLetter: () => recoveryCodeUsedLetter(account, client, 7, at),
  factorsResetLetter: () => factorsResetLetter(staff),
  passkeyAddedLetter: () => passkeyAddedLetter(account, "Laptop"),
  passkeyRemovedLetter: () => passkeyRemovedLetter(account, "Laptop"),
  connectedLetter: () => connectedLetter(account, "Example ID", account.email, 2),
  disconnectedLetter: () => disconnectedLetter(account, "Example ID", 2),
  deletionRequestedLetter: () => deletionRequestedLetter(account, at),
  accountKeptLetter: () => accountKeptLetter(account),
  stockNoticeLinkLetter: () => stockNoticeLinkLetter(account.email, piece, token),
  backInStockLetter: () => backInStockLetter(account.email, piece),
  reviewPublishedLetter: () => reviewPublishedLetter(account.email, piece),
  reviewRejectedLetter: () => reviewRejectedLetter(account.email, piece, "off-topic"),
  deletedLetter: () => deletedLetter(account),
};
