/**
 * Fills a migrated database with so many sessions, half of them customers', by SQL in bulk: indexes are made afterwards,
 * and the sessions that will be presented lie scattered among the others, as real ones do.
 */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { digest, randomSecret } from "#lib/random";

/** Identifiers with which a visitor may come, those of guests and of customers in turn. */
export type Identifiers = readonly string[];

/** How many of the sessions can be presented: few enough to go through in less than a minute. */
const presentable = 2000;

/** Seeds `count` sessions with an account for every second one; the database's own statistics are made too. */
export async function seedSessions(url: string, count: number): Promise<Identifiers> {
  const dialect = url.startsWith("file:") ? sqlite : postgresql;
  const factory =
    dialect === sqlite ? new PrismaBetterSqlite3({ url }) : new PrismaPg({ connectionString: url, max: 1 });
  const connection = await factory.connect();
  const say = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] });
  const identifiers = Array.from({ length: Math.min(presentable, count) }, randomSecret);
  const { rows: indexes } = await connection.queryRaw({ sql: dialect.indexes, args: [], argTypes: [] });

  for (const sql of dialect.before) await say(sql);
  for (const [name] of indexes) await say(`DROP INDEX "${name}"`);
  await say(accounts(dialect, Math.ceil(count / 2)));
  await say(sessions(dialect, count));
  await say(presentation(dialect, identifiers, count));
  for (const [, sql] of indexes) await say(String(sql));
  for (const sql of dialect.after) await say(sql);
  await connection.dispose();
  return identifiers;
}

type Dialect = {
  readonly name: (number: string) => string;
  readonly random: string;
  readonly now: string;
  readonly later: string;
  /** Name and definition of every index that can be made afterwards. */
  readonly indexes: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

const format = "'%Y-%m-%dT%H:%M:%f+00:00'";
const sqlite: Dialect = {
  name: (number) => `printf('%016x', ${number})`,
  random: "substr(hex(randomblob(22)), 2)",
  now: `strftime(${format}, 'now')`,
  later: `strftime(${format}, 'now', '+7 hours')`,
  indexes: `SELECT name, sql FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Session', 'Account')`,
  before: [
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -500000",
    "PRAGMA foreign_keys = OFF",
  ],
  after: [],
};
const postgresql: Dialect = {
  name: (number) => `lpad(to_hex(${number}), 16, '0')`,
  random: "substr(md5(random()::text) || md5(random()::text), 1, 43)",
  now: "now()",
  later: "now() + interval '7 hours'",
  indexes: `SELECT indexname, indexdef FROM pg_indexes
    WHERE tablename IN ('Session', 'Account') AND indexname NOT LIKE '%_pkey'`,
  // As a replica does it: without looking references up one by one.
  before: ["SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"],
  after: ["VACUUM ANALYZE"],
};

const numbers = (last: number) =>
  `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${last})`;

const accounts = ({ name, now }: Dialect, count: number) => `${numbers(count)}
  INSERT INTO "Account" ("id", "email", "name", "passwordHash", "passwordChangedAt", "createdAt")
  SELECT ${name("i")}, ${name("i")} || '@example.com', 'Ada', '-', ${now}, ${now} FROM numbers`;

// Last seen and renewed so late that nothing falls due while they are measured.
const sessions = ({ name, random, now, later }: Dialect, count: number) => `${numbers(count)}
  INSERT INTO "Session" ("handle", "kind", "accountId", "identifierDigest", "csrfSecret", "createdAt",
    "authenticatedAt", "methods", "identifierSince", "lastSeenAt", "absoluteEndAt", "network", "browser", "platform")
  SELECT ${name("i")}, CASE WHEN i % 2 = 0 THEN 'customer' ELSE 'guest' END, CASE WHEN i % 2 = 0 THEN ${name("i / 2")} END,
    ${random}, 'a secret of forty-three characters as theirs', ${now},
    CASE WHEN i % 2 = 0 THEN ${now} END, 'pwd', ${later}, ${later}, ${later}, '203.0.113.0/24', 'Firefox', 'Linux' FROM numbers`;

/** Gives every so-many-th session, a guest's and a customer's in turn, an identifier that is known. */
function presentation({ name }: Dialect, identifiers: Identifiers, count: number): string {
  const pairs = identifiers.map((identifier, index) => {
    const number = 1 + 2 * Math.floor((index * count) / (2 * identifiers.length)) + (index % 2);
    return `(${name(String(number))}, '${digest(identifier)}')`;
  });
  return `UPDATE "Session" SET "identifierDigest" = k.column2 FROM (VALUES ${pairs.join(", ")}) AS k
    WHERE "Session"."handle" = k.column1`;
}
