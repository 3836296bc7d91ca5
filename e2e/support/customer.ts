/** Customers that a test makes for itself: no account, and no password, ships with the shop. */
import { hashPassword } from "#lib/account";
import { database } from "#lib/database";
import { randomName, randomSecret } from "#lib/random";
import { before, minutes, now } from "#lib/time";

export type Customer = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** A new account straight in the database, for tests that begin after registration. */
export async function newCustomer(): Promise<Customer> {
  const customer = {
    id: randomName(),
    name: "Ada Byron",
    email: `ada-${randomName().toLowerCase()}@example.com`,
    password: `correct ${randomSecret()}`,
  };
  const at = now();
  await database().account.create({
    data: {
      id: customer.id,
      name: customer.name,
      email: customer.email,
      passwordHash: await hashPassword(customer.password),
      passwordChangedAt: at,
      createdAt: at,
    },
  });
  return customer;
}

/** Has the next sign-ins be confirmed by mail, as after a theft. */
export async function hasToVerify({ id }: Customer): Promise<void> {
  await database().account.update({ where: { id }, data: { verifySince: before(now(), minutes(1)) } });
}

/** What waits for a customer's next sign-in. */
export async function keptFor({ id }: Customer): Promise<{ isVerificationDue: boolean; thingsInCart: number }> {
  const { verifySince, cart } = await database().account.findUniqueOrThrow({
    where: { id },
    select: { verifySince: true, cart: { select: { lines: { select: { quantity: true } } } } },
  });
  const thingsInCart = cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return { isVerificationDue: verifySince !== null, thingsInCart };
}
