import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";
import { deriveSecret } from "./secret.ts";

const directory = mkdtempSync(join(tmpdir(), "cartwright-config-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("an empty environment is a shop on localhost", () => {
  expect(readConfig({ PORT: "", MAIL_URL: "" })).toEqual({
    port: 3000,
    origin: "https://localhost:3000",
    databaseUrl: `file:${resolve("data/cartwright.sqlite")}`,
    dataDir: resolve("data"),
    mailUrl: undefined,
    breachedPasswordsUrl: undefined,
    journalUrl: undefined,
    trustProxy: false,
    instances: 1,
    instance: 1,
    isLocal: true,
    seedDemo: undefined,
    isLabOpen: true,
    signInProviders: [],
    seller: {
      name: "Cartwright & Daughters",
      address: ["The Old Sail Loft", "1 Example Quay", "D00 X000 Dublin", "Ireland"],
      vatNumber: "IE0000000X",
      email: undefined,
      isExample: true,
    },
  });
});

test("the origin follows the port and never ends in a slash", () => {
  expect(readConfig({ PORT: "8443" }).origin).toBe("https://localhost:8443");
  expect(readConfig({ ORIGIN: "https://shop.example/" })).toMatchObject({
    origin: "https://shop.example",
    isLocal: false,
  });
});

test("the session lab is open on this machine and closed anywhere else, unless it is said otherwise", () => {
  const isOpen = (environment: Record<string, string>) => readConfig(environment).isLabOpen;
  expect(isOpen({})).toBe(true);
  expect(isOpen({ LAB: "0" })).toBe(false);
  expect(isOpen({ ORIGIN: "https://shop.example" })).toBe(false);
  expect(isOpen({ ORIGIN: "https://localhost.shop.example" })).toBe(false);
  expect(isOpen({ ORIGIN: "https://shop.example", LAB: "1" })).toBe(true);
  expect(() => readConfig({ LAB: "on" })).toThrow(/^LAB must be 1 .* or 0/);
});

test("every problem is listed at once, with what to write instead", () => {
  const wrong = {
    PORT: "http",
    ORIGIN: "http://shop.example",
    DATABASE_URL: "mysql://x",
    MAIL_URL: "mail",
    BREACHED_PASSWORDS_URL: "http://pwned.example/range/",
    JOURNAL_URL: "http://logs.example",
    TRUST_PROXY: "yes",
    INSTANCES: "0",
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  expect(() => readConfig(wrong)).toThrow(
    /PORT must be .*3000\.\nORIGIN must be an https address .*\nDATABASE_URL .*\nMAIL_URL .*\nBREACHED_PASSWORDS_URL must be an https .*\nJOURNAL_URL must be an https .*\nTRUST_PROXY must be 1.*\nINSTANCES must be a whole number from 1 to 64/,
  );
});

test("an origin with a path, a query or a user name is refused", () => {
  for (const ORIGIN of [
    "https://shop.example/shop",
    "https://shop.example/?a",
    "https://me@shop.example",
    "localhost:3000",
  ]) {
    expect(() => readConfig({ ORIGIN }), ORIGIN).toThrow(ConfigError);
  }
});

test("the database is a SQLite file or a PostgreSQL database", () => {
  for (const DATABASE_URL of [
    "file:./shop.sqlite",
    "postgresql://shop:pw@db:5432/shop",
    "postgres://shop@[::1]/shop",
  ]) {
    expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  }
});

test("an unusable database address is refused without a word of what stands in it", () => {
  const addresses = [
    "postgresql://shop:hunter2@db",
    "postgresql://db/shop",
    "postgres:hunter2",
    "mysql://a:hunter2@b/c",
  ];
  for (const DATABASE_URL of addresses) {
    expect(() => readConfig({ DATABASE_URL }), DATABASE_URL).toThrow(/^DATABASE_URL must name [^\n]+\.$/);
    expect(() => readConfig({ DATABASE_URL }), DATABASE_URL).not.toThrow(/hunter2/);
  }
});

const oidc = { OIDC_ISSUER: "https://id.example/", OIDC_CLIENT_ID: "shop", OIDC_CLIENT_SECRET: "s", OIDC_NAME: "Ex" };

test("people may sign in with the providers that are set, under the issuers that vouch for them", () => {
  const { signInProviders } = readConfig({ ...oidc, GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b" });
  expect(signInProviders).toEqual([
    { id: "oidc", name: "Ex", issuer: "https://id.example", clientId: "shop", clientSecret: "s" },
    { id: "github", name: "GitHub", issuer: "https://github.com", clientId: "a", clientSecret: "b" },
  ]);
});

test("who may send the journal is written so that it can be read", () => {
  const journal = (who: string) => readConfig({ JOURNAL_URL: `https://${who}@logs.example/` }).journalUrl;
  expect(journal("shop:50%25")).toBe("https://shop:50%25@logs.example/");
  expect(() => journal("shop:50%off")).toThrow(/^JOURNAL_URL must be an https address/);
});

test("half of a provider's settings is refused, together with every other problem", () => {
  const half = { PORT: "http", OIDC_ISSUER: "https://id.example", OIDC_NAME: "Ex", GOOGLE_CLIENT_ID: "g" };
  expect(() => readConfig(half)).toThrow(
    /^PORT .*\nOIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too: .*\nGOOGLE_CLIENT_SECRET must be set too/,
  );
});

test("a provider is asked over TLS alone, unless it is on this very machine", () => {
  for (const OIDC_ISSUER of ["http://id.example", "id.example", "https://id.example?a", "https://me@id.example"]) {
    expect(() => readConfig({ ...oidc, OIDC_ISSUER }), OIDC_ISSUER).toThrow(/^OIDC_ISSUER must be an https address/);
  }
  expect(readConfig({ ...oidc, OIDC_ISSUER: "http://127.0.0.1:4000" }).signInProviders).toHaveLength(1);
});

test("the number of instances is whole, at least one, and no accident", () => {
  expect(readConfig({ INSTANCES: "4" }).instances).toBe(4);
  for (const INSTANCES of ["0", "-1", "1.5", "65", "two", "Infinity"]) {
    expect(() => readConfig({ INSTANCES }), INSTANCES).toThrow(/^INSTANCES must be a whole number/);
  }
});

test("a key is 256 bits, the same each time, its own for each purpose and each installation, readable by its owner only", () => {
  const here = join(directory, "here");
  const csrf = deriveSecret(here, "csrf");
  expect(Buffer.from(csrf, "base64url")).toHaveLength(32);
  expect(deriveSecret(here, "csrf")).toBe(csrf);
  expect(deriveSecret(here, "throttle")).not.toBe(csrf);
  expect(deriveSecret(join(directory, "there"), "csrf")).not.toBe(csrf);
  expect(statSync(join(here, "secret.key")).mode & 0o777).toBe(0o600);
});

test("a damaged key file is reported, never silently replaced", () => {
  writeFileSync(join(directory, "secret.key"), "short\n");
  expect(() => deriveSecret(directory, "csrf")).toThrow(/damaged/);
});

const seller = {
  SELLER_NAME: "Lovelace & Sons",
  SELLER_ADDRESS: "1 Quay Street; D02 AF30 Dublin; Ireland",
  SELLER_VAT_NUMBER: "ie 1234567 x",
};

test("the seller is named whole: name, address in lines, tax number, and where people write to", () => {
  expect(readConfig({ ...seller, SELLER_EMAIL: " shop@lovelace.example " }).seller).toEqual({
    name: "Lovelace & Sons",
    address: ["1 Quay Street", "D02 AF30 Dublin", "Ireland"],
    vatNumber: "IE1234567X",
    email: "shop@lovelace.example",
    isExample: false,
  });
  expect(readConfig(seller).seller.email).toBeUndefined();
  expect(readConfig({ SELLER_EMAIL: "demo@lovelace.example" }).seller).toMatchObject({
    ...{ email: "demo@lovelace.example", isExample: true },
  });
});

test("half a seller, or one that no invoice could name, is refused with what to write instead", () => {
  const { SELLER_NAME } = seller;
  expect(() => readConfig({ SELLER_NAME })).toThrow("SELLER_ADDRESS and SELLER_VAT_NUMBER must be set too");
  for (const [name, value] of [
    ["SELLER_NAME", " "],
    ["SELLER_ADDRESS", "1 Quay Street, Dublin"],
    ["SELLER_ADDRESS", "1 Quay Street;; Dublin"],
    ["SELLER_VAT_NUMBER", "1234567"],
    ["SELLER_EMAIL", "Lovelace <shop@lovelace.example>"],
    ["SELLER_EMAIL", "a@lovelace.example, b@lovelace.example"],
  ] as const)
    expect(() => readConfig({ ...seller, [name]: value }), value).toThrow(new RegExp(`^${name} must`));
});
