/**
 * What has outlived its use at the instant `at`, each so many at most. The domain that a table belongs to refuses such a
 * record by its age already; here it goes.
 */
import "server-only";
import { database } from "#lib/database";
import { heldFor } from "#lib/held-form";
import { knownFor } from "#lib/known-device";
import { enrolmentLife } from "#lib/second-factor";
import { elevation } from "#lib/session";
import { longestMemory } from "#lib/throttle";
import { before } from "#lib/time";
import { bankCardsKept, declinesKept, emailChangesKept, noticesKept } from "./policy.ts";

export const outlived: Readonly<Record<string, (at: Date, most: number) => Promise<number>>> = {
  elevations: async (at, limit) => {
    const where = { provedAt: { lt: before(at, elevation.toSubmit) } };
    return (await database().elevation.deleteMany({ where, limit })).count;
  },
  heldForms: async (at, limit) => {
    const where = { heldAt: { lt: before(at, heldFor) } };
    return (await database().heldForm.deleteMany({ where, limit })).count;
  },
  knownDevices: async (at, limit) => {
    const where = { lastUsedAt: { lt: before(at, knownFor) } };
    return (await database().knownDevice.deleteMany({ where, limit })).count;
  },
  emailChanges: async (at, limit) => {
    // Whoever may still undo it needs it longer than whoever may still confirm it.
    const over = [{ undoUntil: null }, { undoUntil: { lt: at } }];
    const where = { expiresAt: { lt: before(at, emailChangesKept) }, OR: over };
    return (await database().emailChange.deleteMany({ where, limit })).count;
  },
  signInVerifications: async (at, limit) =>
    (await database().signInVerification.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  pendingSignIns: async (at, limit) =>
    (await database().pendingSignIn.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  authenticators: async (at, limit) => {
    const where = { confirmedAt: null, createdAt: { lt: before(at, enrolmentLife) } };
    return (await database().authenticator.deleteMany({ where, limit })).count;
  },
  passwordResets: async (at, limit) =>
    (await database().passwordReset.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  staffInvitations: async (at, limit) =>
    (await database().staffInvitation.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  passkeyChallenges: async (at, limit) =>
    (await database().passkeyChallenge.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  registrations: async (at, limit) =>
    (await database().registration.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  stockNotices: async (at, limit) =>
    (await database().stockNotice.deleteMany({ where: { expiresAt: { lt: at } }, limit })).count,
  paymentNotices: async (at, limit) => {
    const where = { receivedAt: { lt: before(at, noticesKept) } };
    return (await database().paymentNotice.deleteMany({ where, limit })).count;
  },
  bankCards: async (at, limit) => {
    const where = { createdAt: { lt: before(at, bankCardsKept) } };
    return (await database().bankCard.deleteMany({ where, limit })).count;
  },
  bankDeclines: async (at, limit) => {
    const where = { status: "declined", createdAt: { lt: before(at, declinesKept) } };
    return (await database().bankCharge.deleteMany({ where, limit })).count;
  },
  attempts: async (at, limit) => {
    const where = { lastFailedAt: { lt: before(at, longestMemory) } };
    return (await database().attempt.deleteMany({ where, limit })).count;
  },
};
