/** Links that a customer finds in their letters, for tests that begin where one of them leads. */
import { database } from "#lib/database";
import { digest, randomName, randomSecret } from "#lib/random";
import { after, minutes, now } from "#lib/time";
import { type Customer, hasToVerify } from "./customer.ts";

/** The paths of one of each, all of them good for another quarter of an hour. */
export async function mailedLinks(customer: Customer): Promise<string[]> {
  const token = randomSecret();
  const at = now();
  const expiresAt = after(at, minutes(15));
  const life = { accountId: customer.id, createdAt: at, expiresAt };
  const emails = { oldEmail: customer.email, newEmail: "grace@example.com" };
  const others = () => ({ id: randomName(), oldDigest: randomSecret() });
  await database().emailChange.create({ data: { ...life, ...emails, ...others(), newDigest: digest(token) } });
  const undone = { undoDigest: digest(token), undoUntil: expiresAt, appliedAt: at, newDigest: randomSecret() };
  await database().emailChange.create({ data: { ...life, ...emails, ...others(), ...undone } });
  await database().signInVerification.create({ data: { ...life, digest: digest(token) } });
  await database().passwordReset.create({ data: { ...life, digest: digest(token), email: customer.email } });
  await hasToVerify(customer);
  const variantId = (await database().variant.findFirstOrThrow()).id;
  const wish = { id: randomName(), variantId, email: customer.email, digest: digest(token), expiresAt };
  await database().stockNotice.create({ data: wish });
  return [
    `/stock-notice/${token}`,
    `/email-change/${token}`,
    `/email-change/undo/${token}`,
    `/sign-in/verify/${token}`,
    `/reset-password/${token}`,
  ];
}
