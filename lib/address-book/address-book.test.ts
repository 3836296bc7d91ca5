import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { randomName } from "#lib/random";
import {
  addAddress,
  changeAddress,
  findSavedAddress,
  keepTypedAddress,
  listAddresses,
  makeDefault,
  mostAddresses,
  removeAddress,
} from "./index.ts";

useFreshDatabase();

const network = "203.0.113.0/24";
let owner = { accountId: "", handle: "" };
beforeEach(async () => {
  owner = { accountId: await exampleAccount(), handle: randomName() };
});

const at = (line1: string) => ({
  ...{ name: "Ada", line1, line2: "", postalCode: "D02 AF30", city: "Dublin", region: "", country: "IE", phone: "" },
});
const add = (line1: string, isDefault = false) =>
  addAddress(owner, { label: "", address: at(line1), isDefault }, network);
const streets = async () => (await listAddresses(owner.accountId)).map(({ address }) => address.line1);
const idOf = async (line1: string) =>
  (await listAddresses(owner.accountId)).find(({ address }) => address.line1 === line1)?.id ?? "";
const defaults = async () =>
  (await listAddresses(owner.accountId)).filter(({ isDefault }) => isDefault).map(({ address }) => address.line1);
const journal = async () =>
  (await database().securityEvent.findMany({ where: { accountId: owner.accountId }, orderBy: { id: "asc" } })).map(
    ({ kind, reason }) => `${kind} ${reason}`,
  );

test("addresses are kept in the order in which they were added, the default first, and all of it is written down", async () => {
  await add("1 Quay Street");
  await add("2 Quay Street", true);
  await add("3 Quay Street", true);
  expect(await streets()).toEqual(["3 Quay Street", "1 Quay Street", "2 Quay Street"]);
  expect(await defaults()).toEqual(["3 Quay Street"]);
  expect(await journal()).toEqual([
    ...["address-book-changed added", "address-book-changed added", "default-address-changed chosen"],
    ...["address-book-changed added", "default-address-changed chosen"],
  ]);
});

describe("what is said about another address leaves the default alone", () => {
  beforeEach(async () => {
    await add("1 Quay Street", true);
    await add("2 Quay Street");
  });

  test("the default is edited and removed only by whoever means it", async () => {
    const id = await idOf("1 Quay Street");
    const entry = { label: "", address: at("9 Thief Lane") };
    expect(await changeAddress(owner, { id, isDefault: false }, entry, network)).toBe(false);
    expect(await removeAddress(owner, { id, isDefault: false }, network)).toBe(false);
    expect(await defaults()).toEqual(["1 Quay Street"]);
    expect(await changeAddress(owner, { id, isDefault: true }, { ...entry, label: "Home" }, network)).toBe(true);
    expect(await findSavedAddress(owner.accountId, id)).toMatchObject({ label: "Home", isDefault: true });
    expect(await removeAddress(owner, { id, isDefault: true }, network)).toBe(true);
    expect(await defaults()).toEqual([]);
  });

  test("what was typed at checkout never becomes the default, and is kept once", async () => {
    await keepTypedAddress(owner, at("3 Quay Street"), network);
    await keepTypedAddress(owner, at("3 Quay Street"), network);
    expect(await streets()).toEqual(["1 Quay Street", "2 Quay Street", "3 Quay Street"]);
    expect(await defaults()).toEqual(["1 Quay Street"]);
  });
});

test("the first that is kept at checkout is no default either: nobody was asked who they are", async () => {
  await keepTypedAddress(owner, at("1 Quay Street"), network);
  expect(await defaults()).toEqual([]);
});

test("another account's address is as unknown as one that never was", async () => {
  await add("1 Quay Street", true);
  await add("2 Quay Street");
  const ids = [await idOf("1 Quay Street"), await idOf("2 Quay Street")];
  const stranger = { accountId: await exampleAccount(), handle: randomName() };
  const entry = { label: "", address: at("9 Thief Lane") };
  for (const id of ids) {
    expect(await findSavedAddress(stranger.accountId, id)).toBeUndefined();
    for (const isDefault of [true, false]) {
      expect(await changeAddress(stranger, { id, isDefault }, entry, network)).toBe(false);
      expect(await removeAddress(stranger, { id, isDefault }, network)).toBe(false);
    }
    expect(await makeDefault(stranger, id, network)).toBe(false);
  }
  expect(await streets()).toEqual(["1 Quay Street", "2 Quay Street"]);
  expect(await defaults()).toEqual(["1 Quay Street"]);
});

test("there is one default at most, however many are chosen at the same time", async () => {
  for (const street of ["1 Quay Street", "2 Quay Street", "3 Quay Street"]) await add(street);
  const ids = (await listAddresses(owner.accountId)).map(({ id }) => id);
  expect(await Promise.all(ids.map((id) => makeDefault(owner, id, network)))).toEqual([true, true, true]);
  expect(await defaults()).toHaveLength(1);
});

test("the database itself refuses a default that is another account's", async () => {
  await add("1 Quay Street");
  const id = await idOf("1 Quay Street");
  await expect(
    database().savedAddress.update({ where: { id }, data: { defaultOf: await exampleAccount() } }),
  ).rejects.toThrow();
});

test(`there is room for ${mostAddresses}, and not for one more, however many come at the same time`, async () => {
  for (let count = 1; count < mostAddresses; count += 1) expect(await add(`${count} Quay Street`)).toBe("added");
  const outcomes = await Promise.all(["one", "the other"].map((street) => add(street)));
  expect(outcomes.toSorted()).toEqual(["added", "full"]);
  await keepTypedAddress(owner, at("one more"), network);
  expect(await streets()).toHaveLength(mostAddresses);
});
