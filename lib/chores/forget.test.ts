import { expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { heldFor } from "#lib/held-form";
import { knownFor } from "#lib/known-device";
import { enrolmentLife } from "#lib/second-factor";
import { beginGuest, elevation } from "#lib/session";
import { longestMemory } from "#lib/throttle";
import { after, before, type Duration, days, minutes, now, seconds } from "#lib/time";
import { forgetOutlived } from "./forget.ts";
import { bankCardsKept, declinesKept, noticesKept } from "./policy.ts";

useFreshDatabase();

const ago = (duration: Duration) => before(now(), duration);
const ahead = (duration: Duration) => after(now(), duration);

test("what somebody may still use stays, what nobody can use any more goes", async () => {
  const accountId = await exampleAccount();
  const { handle: sessionHandle } = (await beginGuest({ network: "", browser: "", platform: "" })).session;
  const link = { accountId, createdAt: ago(days(40)) };
  const change = (name: string) => ({
    ...{ ...link, id: name, oldEmail: "a@example.com", newEmail: "b@example.com", newDigest: `${name} new` },
    oldDigest: `${name} old`,
  });
  const db = database();
  await db.elevation.createMany({
    data: [
      { digest: "stays", sessionHandle, provedAt: ago((elevation.toSubmit - seconds(30)) as Duration) },
      { digest: "goes", sessionHandle, provedAt: ago((elevation.toSubmit + seconds(1)) as Duration) },
    ],
  });
  await db.heldForm.createMany({
    data: [
      { id: "stays", accountId, path: "/stays", fields: "", heldAt: ago((heldFor - minutes(1)) as Duration) },
      { id: "goes", accountId, path: "/goes", fields: "", heldAt: ago((heldFor + seconds(1)) as Duration) },
    ],
  });
  const device = { accountId, sessionHandle, firstSeenAt: ago(days(400)) };
  await db.knownDevice.createMany({
    data: [
      { ...device, digest: "stays", lastUsedAt: ago((knownFor - minutes(1)) as Duration) },
      { ...device, digest: "goes", lastUsedAt: ago((knownFor + seconds(1)) as Duration) },
    ],
  });
  await db.emailChange.createMany({
    data: [
      { ...change("stays"), expiresAt: ago(days(29)) },
      { ...change("stays, for it may be undone"), expiresAt: ago(days(40)), undoUntil: ahead(minutes(1)) },
      { ...change("goes"), expiresAt: ago(days(31)) },
      { ...change("goes, for it cannot be undone any more"), expiresAt: ago(days(31)), undoUntil: ago(days(28)) },
    ],
  });
  const links = [
    { digest: "stays", expiresAt: ahead(minutes(1)) },
    { digest: "goes", expiresAt: ago(seconds(1)) },
  ];
  await db.signInVerification.createMany({ data: links.map((row) => ({ ...link, ...row })) });
  await db.pendingSignIn.createMany({
    data: links.map((row) => ({ ...link, securityStamp: 0, methods: "pwd", ...row })),
  });
  const enrolments = [
    { accountId, createdAt: ago((enrolmentLife - minutes(1)) as Duration) },
    { accountId: await exampleAccount(), createdAt: ago(days(40)), confirmedAt: ago(days(40)) },
    { accountId: await exampleAccount(), createdAt: ago((enrolmentLife + seconds(1)) as Duration) },
  ];
  await db.authenticator.createMany({ data: enrolments.map((row) => ({ ...row, secret: "sealed" })) });
  await db.passwordReset.createMany({ data: links.map((row) => ({ ...link, ...row, email: row.digest })) });
  const invitation = { email: "c@example.com", createdAt: ago(days(3)) };
  await db.staffInvitation.createMany({ data: links.map((row) => ({ ...invitation, ...row })) });
  await db.registration.createMany({ data: links.map((row) => ({ ...invitation, ...row })) });
  const variantId = (await examplePiece()).variants[0]?.id ?? "";
  await db.stockNotice.createMany({
    data: links.map(({ digest, expiresAt }) => ({ id: digest, variantId, email: digest, expiresAt })),
  });
  await db.passkeyChallenge.createMany({ data: links });
  await db.attempt.createMany({
    data: [
      { key: "stays", failures: 1, lastFailedAt: ago((longestMemory - minutes(1)) as Duration) },
      { key: "goes", failures: 1, lastFailedAt: ago((longestMemory + seconds(1)) as Duration) },
    ],
  });

  const notice = { reference: "", kind: "paid" };
  await db.paymentNotice.createMany({
    data: [
      { ...notice, id: "stays", receivedAt: ago((noticesKept - minutes(1)) as Duration) },
      { ...notice, id: "goes", receivedAt: ago((noticesKept + seconds(1)) as Duration) },
    ],
  });
  const card = { behaviour: "accept", label: "" };
  await db.bankCard.createMany({
    data: [
      { ...card, token: "stays", createdAt: ago((bankCardsKept - minutes(1)) as Duration) },
      { ...card, token: "goes", createdAt: ago((bankCardsKept + seconds(1)) as Duration) },
    ],
  });
  const charge = (reference: string, status: string, age: Duration) => ({
    ...{ reference, challenge: reference, cardToken: "", amountMinor: 100, currency: "EUR", returnUrl: "" },
    ...{ status, createdAt: ago(age) },
  });
  await db.bankCharge.createMany({
    data: [
      charge("stays", "declined", (declinesKept - minutes(1)) as Duration),
      charge("stays, for it may be refunded", "paid", days(400)),
      charge("goes", "declined", (declinesKept + seconds(1)) as Duration),
    ],
  });

  await forgetOutlived();

  const left = {
    elevations: (await db.elevation.findMany()).map(({ digest }) => digest),
    heldForms: (await db.heldForm.findMany()).map(({ path }) => path),
    knownDevices: (await db.knownDevice.findMany()).map(({ digest }) => digest),
    emailChanges: (await db.emailChange.findMany()).map(({ id }) => id).toSorted(),
    signInVerifications: (await db.signInVerification.findMany()).map(({ digest }) => digest),
    pendingSignIns: (await db.pendingSignIn.findMany()).map(({ digest }) => digest),
    authenticators: (await db.authenticator.findMany()).map((row) => row.accountId),
    passwordResets: (await db.passwordReset.findMany()).map(({ digest }) => digest),
    staffInvitations: (await db.staffInvitation.findMany()).map(({ digest }) => digest),
    registrations: (await db.registration.findMany()).map(({ digest }) => digest),
    passkeyChallenges: (await db.passkeyChallenge.findMany()).map(({ digest }) => digest),
    stockNotices: (await db.stockNotice.findMany()).map(({ id }) => id),
    attempts: (await db.attempt.findMany()).map(({ key }) => key),
    paymentNotices: (await db.paymentNotice.findMany()).map(({ id }) => id),
    bankCards: (await db.bankCard.findMany()).map(({ token }) => token),
    bankCharges: (await db.bankCharge.findMany()).map(({ reference }) => reference).toSorted(),
  };
  expect(left).toEqual({
    pendingSignIns: ["stays"],
    authenticators: expect.toSatisfy((owners: string[]) => owners.length === 2 && owners.includes(accountId)),
    ...{ elevations: ["stays"], heldForms: ["/stays"], signInVerifications: ["stays"], staffInvitations: ["stays"] },
    ...{ passkeyChallenges: ["stays"], stockNotices: ["stays"] },
    ...{ registrations: ["stays"], passwordResets: ["stays"], knownDevices: ["stays"], attempts: ["stays"] },
    ...{ paymentNotices: ["stays"], bankCards: ["stays"] },
    bankCharges: ["stays", "stays, for it may be refunded"],
    emailChanges: ["stays", "stays, for it may be undone"],
  });
});
