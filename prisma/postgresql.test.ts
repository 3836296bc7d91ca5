import { expect, inject, test } from "vitest";
import { newDatabase, run } from "#lib/database/fresh-database";
import { migrate } from "./migrate.ts";
import { MigrationError } from "./one-transaction.ts";

const address = (change: Partial<URL>) => Object.assign(new URL(inject("postgresql") ?? ""), change).href;

test.each([
  ["a database that is not there", { pathname: "/nowhere" }, /has no database “nowhere”: create it/],
  ["a wrong password", { password: "hunter2" }, /does not let “shop” in: correct the name or the password/],
  ["a port where nobody listens", { port: "1" }, /Nobody answers as PostgreSQL server at 127\.0\.0\.1:1: start it/],
  ["a name that leads nowhere", { hostname: "db.invalid" }, /db\.invalid/],
])("%s is a sentence that says what to do, and names no password", async (_, change, sentence) => {
  const url = address(change);
  const failure = await migrate(url).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationError);
  const { message } = failure as MigrationError;
  expect(message).toMatch(sentence);
  expect(message).toMatch(/DATABASE_URL\.$/);
  expect(message).not.toContain(new URL(url).password);
});

test("a user who may not make tables is told by the database's own words", async () => {
  const { url, make } = newDatabase("empty");
  await make();
  await run(url, "CREATE ROLE guest LOGIN PASSWORD 'guest'");
  const asGuest = Object.assign(new URL(url), { username: "guest", password: "guest" }).href;
  await expect(migrate(asGuest)).rejects.toThrow(/permission denied/);
});
