/**
 * The settings of this installation, read from the environment. Whatever is unsafe or unreadable refuses to
 * start, and says what to write instead: a shop that half understands its settings is worse than one that is shut.
 */
import { resolve } from "node:path";
import { z } from "zod";
import { readSeller, type Seller } from "./seller.ts";
import { readSignInProviders, type SignInProvider } from "./sign-in-providers.ts";
import { readStripe, type StripeSettings } from "./stripe-settings.ts";
import { isThisMachine } from "./this-machine.ts";

export type Config = {
  /** Where HTTPS is served; behind a proxy (`trustProxy`), plain HTTP. */
  port: number;
  /** The one address of the shop, without a trailing slash. Links are built from it, never from a request. */
  origin: string;
  /** `file:` for SQLite, `postgresql:` for PostgreSQL. Holds a password: never to be printed. */
  databaseUrl: string;
  /** An absolute path: the database, the certificates, the outbox and the secrets are below it. */
  dataDir: string;
  /** Undefined: letters are written to the outbox in `dataDir`. */
  mailUrl: string | undefined;
  /** A service that knows leaked passwords by the beginning of their SHA-1; undefined: only the bundled list is asked. */
  breachedPasswordsUrl: string | undefined;
  /** Another system to which the journal is sent, with user and password if it asks for them. */
  journalUrl: string | undefined;
  trustProxy: boolean;
  isLocal: boolean;
  /** Processes behind the port, all on one database. */
  instances: number;
  /** Which of them this is, from 1; the first does the chores. Told by scripts/instances.ts, not by people. */
  instance: number;
  /** Demo accounts: on every start, never, or (undefined) once, when a shop on localhost is new. */
  seedDemo: boolean | undefined;
  /** The session lab: a page that explains the visitor's own session, and lets them attack it. */
  isLabOpen: boolean;
  /** Other sites that people may sign in with. */
  signInProviders: readonly SignInProvider[];
  /** Whoever sells here, as invoices name them. */
  seller: Seller;
  /** The account at Stripe that orders are paid to; undefined: the embedded test bank moves no money. */
  stripe: StripeSettings | undefined;
};

/** Settings that cannot be used; the message lists every problem, one per line. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads settings from an environment; throws a `ConfigError` that names every problem at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty line in a .env file means “not set”.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  const { providers, problems } = readSignInProviders(given);
  const { seller, problem } = readSeller(given);
  if (problem !== undefined) problems.push(problem);
  const { stripe, problems: problemsOfStripe } = readStripe(given, given["ORIGIN"] ?? "https://localhost");
  problems.push(...problemsOfStripe);
  if (!parsed.success) problems.unshift(...parsed.error.issues.map(inPlainWords));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems.join("\n"));

  const { PORT, ORIGIN, DATABASE_URL, DATA_DIR, MAIL_URL, BREACHED_PASSWORDS_URL } = parsed.data;
  const { JOURNAL_URL, TRUST_PROXY, INSTANCES, INSTANCE, SEED_DEMO, LAB } = parsed.data;
  const dataDir = resolve(DATA_DIR);
  const origin = ORIGIN ?? `https://localhost:${PORT}`;
  const isLocal = new URL(origin).hostname === "localhost";
  return {
    port: PORT,
    origin: new URL(origin).origin,
    databaseUrl: DATABASE_URL ?? `file:${resolve(dataDir, "cartwright.sqlite")}`,
    dataDir,
    mailUrl: MAIL_URL,
    breachedPasswordsUrl: BREACHED_PASSWORDS_URL,
    journalUrl: JOURNAL_URL,
    trustProxy: TRUST_PROXY === "1",
    instances: INSTANCES,
    instance: INSTANCE,
    isLocal,
    seedDemo: SEED_DEMO === undefined ? undefined : SEED_DEMO === "1",
    isLabOpen: LAB === undefined ? isLocal : LAB === "1",
    signInProviders: providers,
    seller,
    stripe,
  };
}

const hasProtocol =
  (...protocols: string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);

const isBareOrigin = (text: string) => hasProtocol("https:")(text) && new URL(text).href === `${new URL(text).origin}/`;

// Whoever could read or change what is said there would know more than they should, so plain HTTP is for this machine alone.
const isSafeLine = (text: string) =>
  hasProtocol("https:")(text) || (hasProtocol("http:")(text) && isThisMachine(new URL(text)));

/** User and password can be read: a % that stands for itself is written %25. */
function isWellEncoded(text: string): boolean {
  const { username, password } = new URL(text);
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

function isRangeService(text: string): boolean {
  if (!isSafeLine(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return pathname.endsWith("/") && search === "" && hash === "";
}

const isDatabase = (text: string) => hasProtocol("file:")(text) || isPostgresqlDatabase(text);

function isPostgresqlDatabase(text: string): boolean {
  if (!hasProtocol("postgresql:", "postgres:")(text)) return false;
  const { hostname, username, pathname } = new URL(text);
  return hostname !== "" && username !== "" && /^\/[^/]+$/.test(pathname);
}

const whole = (most: number, example: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .catch(Number.NaN)
    .pipe(z.number(`must be a whole number from 1 to ${most}, such as ${example}`));

const settings = z.object({
  PORT: whole(65_535, 3000).default(3000),
  ORIGIN: z
    .string()
    .refine(isBareOrigin, "must be an https address without a path, such as https://shop.example")
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabase,
      "must name a SQLite file, such as file:./data/cartwright.sqlite, or user and database of a PostgreSQL server, such as postgresql://user:password@localhost:5432/cartwright",
    )
    .optional(),
  DATA_DIR: z.string().default("./data"),
  MAIL_URL: z
    .string()
    .refine(hasProtocol("smtp:", "smtps:"), "must be a mail server, such as smtp://user:password@mail.example:587")
    .optional(),
  BREACHED_PASSWORDS_URL: z
    .string()
    .refine(
      isRangeService,
      "must be an https address that ends in a slash, such as https://api.pwnedpasswords.com/range/",
    )
    .optional(),
  JOURNAL_URL: z
    .string()
    .refine(
      (text) => isSafeLine(text) && isWellEncoded(text),
      "must be an https address, such as https://user:password@logs.example/cartwright",
    )
    .optional(),
  TRUST_PROXY: z.enum(["0", "1"], "must be 1 (a proxy in front ends TLS) or 0").default("0"),
  // More than a machine has processors is no use, and each instance takes connections to the database.
  INSTANCES: whole(64, 2).default(1),
  INSTANCE: whole(64, 1).default(1),
  SEED_DEMO: z.enum(["0", "1"], "must be 1 (demo accounts on every start) or 0 (never)").optional(),
  LAB: z.enum(["0", "1"], "must be 1 (the session lab is open) or 0 (there is none)").optional(),
});

const inPlainWords = (issue: z.core.$ZodIssue) => `${issue.path.join(".")} ${issue.message}.`;
