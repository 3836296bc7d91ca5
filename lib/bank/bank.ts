/**
 * The test bank: the one fake in the house, and it says so. It is a party of its own, with its own tables, keys and
 * page, and it does to a shop what real banks do: it declines, asks the shopper first, answers late, sends notices
 * that repeat what was said, and charges and refunds once per reference however often it is asked.
 */
import "server-only";
import { urlOf } from "#lib/config";
import { t } from "#lib/language";
import { randomName, randomSecret } from "#lib/random";
import { after, now, seconds } from "#lib/time";
import { transaction } from "#lib/transaction";
import { type Behaviour, issuedCards } from "./cards.ts";
import type { Charge, ChargeRequest, DeclineReason, RefundRequest } from "./charge.ts";
import { sendNotice } from "./send-notice.ts";
import {
  findBehaviour,
  findByChallenge,
  findCharge,
  insertCard,
  insertRefund,
  isRefunded,
  moveCharge,
  openCharge,
  takeOff,
} from "./store.ts";

const lateBy = seconds(4);

/** Keeps a card and gives a token for it; a number that the bank has not issued is refused. */
export async function keepCard(number: string): Promise<{ token: string; label: string } | undefined> {
  const card = issuedCards.find((issued) => issued.number === number);
  if (!card) return undefined;
  const kept = { token: randomSecret(), label: t("Test card ending in {digits}", { digits: number.slice(-4) }) };
  await insertCard(kept.token, card.behaviour, kept.label);
  return kept;
}

/** Charges a card, once per reference; asked again, it says how the charge stands. */
export async function charge(request: ChargeRequest): Promise<Charge> {
  await openCharge(request);
  const behaviour = await findBehaviour(request.cardToken);
  await firstAnswer[behaviour ?? "decline"](request.reference);
  return stateOf(request.reference);
}

/** How a charge stands; undefined when the bank never heard of it. */
export async function readCharge(reference: string): Promise<Charge | undefined> {
  const found = await findCharge(reference);
  const isOverdue = found?.status === "pending" && now() >= after(found.createdAt, lateBy);
  if (isOverdue && (await findBehaviour(found.cardToken)) === "answer-late") await finish(reference, "pending");
  return findCharge(reference);
}

/** The charge that a challenge page is about. */
export const findChallenge = (challenge: string): Promise<Charge | undefined> => findByChallenge(challenge);

/** The shopper's own answer on the challenge page; the first one counts. Gives the address to return to. */
export async function answerChallenge(challenge: string, isApproved: boolean): Promise<string | undefined> {
  const found = await findByChallenge(challenge);
  if (!found) return undefined;
  await finish(found.reference, "challenge", isApproved ? undefined : "not-approved");
  return found.returnUrl;
}

/**
 * Calls a charge off at the merchant's wish, unless it has been decided; gives how it stands then. One that the bank
 * never heard of is remembered as called off: a request that lingered on its way must not be charged afterwards.
 */
export async function cancelCharge(reference: string): Promise<Charge> {
  await openCharge({ reference, cardToken: "", amountMinor: 0, currency: "", returnUrl: "" });
  await finish(reference, "pending", "called-off");
  await finish(reference, "challenge", "not-approved");
  return stateOf(reference);
}

/**
 * Gives money of a charge back, once per key, however often it is asked; false when the charge was not paid, or when it would
 * be more than is left of it.
 */
export const refundCharge = ({ key, reference, amountMinor }: RefundRequest): Promise<boolean> =>
  transaction(async () => {
    if (await isRefunded(key)) return true;
    if (!(await takeOff(reference, amountMinor))) return false;
    await insertRefund({ key, reference, amountMinor });
    return true;
  });

/** Where a shopper is asked whether it is really them. */
export const challengeUrl = ({ challenge }: Charge): string => urlOf(`/test-bank/challenge/${challenge}`);

// Each moves on a charge that nobody has moved yet, so that a repeated request answers as the first did.
const firstAnswer: Readonly<Record<Behaviour, (reference: string) => Promise<unknown>>> = {
  accept: (reference) => finish(reference, "pending"),
  decline: (reference) => finish(reference, "pending", "card-declined"),
  "insufficient-funds": (reference) => finish(reference, "pending", "insufficient-funds"),
  "ask-first": (reference) => moveCharge(reference, "pending", "challenge"),
  // Should this process end before, the next question about the charge does the same.
  "answer-late": async (reference) => {
    const answer = () => void readCharge(reference).catch(() => undefined);
    setTimeout(answer, lateBy + seconds(1)).unref();
  },
};

async function finish(reference: string, from: Charge["status"], declined?: DeclineReason): Promise<void> {
  const kind = declined ? "declined" : "paid";
  if (await moveCharge(reference, from, kind, declined)) sendNotice({ id: randomName(), reference, kind });
}

async function stateOf(reference: string): Promise<Charge> {
  const found = await findCharge(reference);
  if (!found) throw new Error("A charge that was opened is gone.");
  return found;
}
