import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { offerBinding, registerDevice } from "#lib/binding";
import { exampleDevice } from "#lib/binding/example-device";
import { database } from "#lib/database";
import { exampleAccount } from "#lib/database/example-rows";
import { useFreshDatabase } from "#lib/database/fresh-database";
import { elevate } from "#lib/elevation";
import { before, now } from "#lib/time";
import { beginGuest, beginSignedIn, beginStaff, end, resume, rotation } from "./index.ts";

useFreshDatabase();

const client = { network: "203.0.113.0/24", browser: "Firefox", platform: "Linux" };
const person = { cause: "person", offerable: true, client } as const;

/** Every row of every table; none has a column of bytes. */
async function wholeDatabase(): Promise<string> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  expect(schema).not.toContain("Bytes");
  const tables = [...schema.matchAll(/^model (\w)(\w+)/gm)].map(
    ([, first = "", rest = ""]) => first.toLowerCase() + rest,
  );
  const shelves = database() as unknown as Record<string, { findMany(): Promise<object[]> }>;
  const rows = await Promise.all(tables.map((table) => shelves[table]?.findMany()));
  expect(rows).not.toContain(undefined);
  return JSON.stringify(rows);
}

test("no table holds what a browser holds, in any way to write it down, while sessions live and when they are over @TOK-05 @ASVS-11.5.1", async () => {
  const [customerId, staffId] = [await exampleAccount(), await exampleAccount()];
  await database().account.update({ where: { id: staffId }, data: { role: "staff" } });
  const [guest, customer] = [await beginGuest(client), await beginSignedIn(customerId, ["pwd"], client)];
  const staff = await beginStaff(staffId, ["pwd"], client);
  const device = await exampleDevice();
  const registered = "https://shop.example/register";
  const proof = await device.introduce({ jti: offerBinding(customer.session) });
  const bound = await registerDevice([customer.session], proof, registered);
  const elevation = await elevate(customer.session, ["pwd"]);
  const { successor } = await resume(customer.identifier, "customer", person);
  const secrets = {
    guest: guest.identifier,
    customer: customer.identifier,
    staff: staff?.identifier,
    successor,
    elevation,
    bound: bound.outcome === "bound" ? bound.value : undefined,
  };
  await expectUnwritten(secrets);

  // The successor is used, and one more is offered; then everything ends.
  await resume(successor, "customer", person);
  const { handle } = customer.session;
  await database().session.update({
    where: { handle },
    data: { rotationDue: true, offeredAt: before(now(), rotation.settle) },
  });
  const next = (await resume(successor, "customer", person)).successor;
  await expectUnwritten({ ...secrets, next });
  for (const session of [guest.session, customer.session, staff?.session]) if (session) await end(session, "sign-out");
  await expectUnwritten({ ...secrets, next });
});

async function expectUnwritten(secrets: Record<string, string | undefined>): Promise<void> {
  const written = await wholeDatabase();
  expect(written).toContain("203.0.113.0/24");
  for (const [name, secret = ""] of Object.entries(secrets)) {
    expect(secret, name).toMatch(/^[\w.-]{43,}$/);
    const bytes = Buffer.from(secret, "base64url");
    for (const form of [secret, bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")])
      expect(written.includes(form), name).toBe(false);
  }
}
