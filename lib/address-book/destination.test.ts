import { beforeEach, expect, test } from "vitest";
import { addToCart } from "#lib/cart";
import { saveAddress, saveContact } from "#lib/checkout";
import { exampleAccount, examplePiece } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { anonymous, beginGuest, beginSignedIn, type Session, type SignedInSession } from "#lib/session";
import { addAddress, destinationOf } from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24" };
const paris = { country: "FR", region: "", city: "Paris", postalCode: "75001" };
const oakland = { country: "US", region: "CA", city: "Oakland", postalCode: "94607" };
const at = (place: typeof paris) => ({ name: "Ada", line1: "1 Elm Street", line2: "", phone: "", ...place });

let customer: SignedInSession;
beforeEach(async () => {
  const { session } = await beginSignedIn(await exampleAccount(), ["pwd"], client);
  if (session.kind !== "customer") throw new Error("This customer is none.");
  customer = session;
});
const fillCart = async (session: Session) => {
  if (session.kind !== "anonymous") await addToCart(session, (await examplePiece()).variants[0]?.sku ?? "", 1);
};
const save = (place: typeof paris, isDefault: boolean) =>
  addAddress(customer, { label: "", address: at(place), isDefault }, client.network);

test("it is where the checkout sends it, of a guest or a customer", async () => {
  const { session: guest } = await beginGuest(client);
  for (const session of [guest, customer]) {
    await fillCart(session);
    await saveContact(session, { email: "ada@example.com" });
    expect(await destinationOf(session)).toBeUndefined();
    await saveAddress(session, at(oakland));
    expect(await destinationOf(session)).toEqual({ country: "US", region: "CA" });
  }
  expect(await destinationOf((await beginGuest(client)).session)).toBeUndefined();
  expect(await destinationOf(anonymous)).toBeUndefined();
});

test("before that it is where the default address is, and no other", async () => {
  await save(oakland, false);
  expect(await destinationOf(customer)).toBeUndefined();
  await save(paris, true);
  expect(await destinationOf(customer)).toEqual({ country: "FR", region: "" });
  await fillCart(customer);
  await saveAddress(customer, at(oakland));
  expect(await destinationOf(customer)).toEqual({ country: "US", region: "CA" });
});

test("where the shop does not deliver, nothing goes", async () => {
  await save({ ...paris, country: "AQ" }, true);
  await fillCart(customer);
  await saveAddress(customer, at({ ...paris, country: "AQ" }));
  expect(await destinationOf(customer)).toBeUndefined();
});

test("whoever holds a session that has to be proved again is not told where its owner has parcels sent", async () => {
  await save(paris, true);
  const doubted = { ...customer, proofDue: true };
  expect(await destinationOf(doubted)).toBeUndefined();
  await fillCart(customer);
  await saveAddress(customer, at(oakland));
  expect(await destinationOf(doubted)).toBeUndefined();
});
