/**
 * What others do for the session of a request, each as its own documentation sets it up, in a process of its own. They are
 * installed beside this file when they are measured, never with the shop: others/package.json has their versions.
 */
import { createHmac, randomBytes } from "node:crypto";
import { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { join } from "node:path";
import { measureRound, measureWhenAsked } from "./round.ts";

const [library = "", directory = "", count = ""] = process.argv.slice(2);
const load = createRequire(join(directory, "package.json"));
const secret = randomBytes(32).toString("base64url");
const presentable = 2000;
const mac = (text: string) => createHmac("sha256", secret).update(text).digest("base64");

/** Gives a request of the visitor with that number, which must find their session. */
type SetUp = () => Promise<{ request: (number: number) => Promise<unknown>; rowsWritten: () => number }>;

const nothingWritten = () => 0;
const spread = (index: number) => 1 + Math.floor((index * Number(count)) / presentable);
const numbers = `WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${count})`;

/** A SQLite file as the shop opens it: the comparison is not about settings. */
function openDatabase() {
  const Database = load("better-sqlite3");
  const database = new Database(join(directory, `${library}-${count}.sqlite`));
  const seed = (...statements: string[]) => {
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000");
    database.transaction(() => statements.map((statement) => database.exec(statement)))();
    database.exec("PRAGMA cache_size = -2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  };
  const rowsWritten = (): number => database.prepare("SELECT total_changes() AS count").get().count;
  return { database, seed, rowsWritten };
}

const requestOf = (cookie: string) =>
  Object.assign(new IncomingMessage(new Socket()), { url: "/", headers: { cookie } });

const setUps: Readonly<Record<string, SetUp>> = {
  async "express-session"() {
    const { database, seed, rowsWritten } = openDatabase();
    const session = load("express-session");
    const Store = load("express-session-better-sqlite3")(session, database);
    const data = JSON.stringify({
      cookie: { originalMaxAge: null, httpOnly: true, path: "/" },
      accountId: "a".repeat(16),
    });
    seed(`${numbers} INSERT INTO express_session SELECT printf('%032x', i), '${data}' FROM numbers`);
    const middleware = session({ secret, resave: false, saveUninitialized: false, store: new Store() });
    const cookies = Array.from({ length: presentable }, (_, index) => {
      const id = spread(index).toString(16).padStart(32, "0");
      return `connect.sid=${encodeURIComponent(`s:${id}.${mac(id).replace(/=+$/, "")}`)}`;
    });
    const request = (number: number) =>
      new Promise<void>((resolve, reject) => {
        const incoming = requestOf(cookies[number % presentable] ?? "") as IncomingMessage & {
          session?: { accountId?: string };
        };
        const answer = new ServerResponse(incoming);
        middleware(incoming, answer, () => {
          if (!incoming.session?.accountId) reject(new Error("express-session found no session."));
          answer.end(resolve);
          resolve();
        });
      });
    return { request, rowsWritten };
  },

  async "better-auth"() {
    const { database, seed, rowsWritten } = openDatabase();
    const options = { database, secret, baseURL: "https://localhost:3000", telemetry: { enabled: false } };
    await (await load("better-auth/db/migration").getMigrations(options)).runMigrations();
    const [at, later] = ["strftime('%Y-%m-%dT%H:%M:%fZ', 'now')", "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+7 days')"];
    seed(
      `${numbers} INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt)
         SELECT printf('%016x', i), 'Ada', i || '@example.com', 1, ${at}, ${at} FROM numbers`,
      `${numbers} INSERT INTO session (id, expiresAt, token, createdAt, updatedAt, ipAddress, userAgent, userId)
         SELECT printf('%016x', i), ${later}, printf('%032x', i), ${at}, ${at}, '203.0.113.7', 'Mozilla/5.0', printf('%016x', i) FROM numbers`,
    );
    const auth = load("better-auth").betterAuth(options);
    const { name } = (await auth.$context).authCookies.sessionToken;
    const headers = Array.from({ length: presentable }, (_, index) => {
      const token = spread(index).toString(16).padStart(32, "0");
      return new Headers({ cookie: `${name}=${encodeURIComponent(`${token}.${mac(token)}`)}` });
    });
    const request = async (number: number) => {
      const found = await auth.api.getSession({ headers: headers[number % presentable] });
      if (!found?.session) throw new Error("better-auth found no session.");
    };
    return { request, rowsWritten };
  },

  async "iron-session"() {
    const { getIronSession, sealData } = load("iron-session");
    const options = { password: secret, cookieName: "session" };
    const sealed = await sealData({ accountId: "a".repeat(16) }, options);
    const request = async () => {
      const incoming = requestOf(`session=${sealed}`);
      const { accountId } = await getIronSession(incoming, new ServerResponse(incoming), options);
      if (!accountId) throw new Error("iron-session found no session.");
    };
    return { request, rowsWritten: nothingWritten };
  },

  async "next-auth (JWT)"() {
    const { encode, decode } = load("next-auth/jwt");
    const token = await encode({ token: { sub: "a".repeat(16), name: "Ada", email: "ada@example.com" }, secret });
    const request = async () => {
      if (!(await decode({ token, secret }))?.sub) throw new Error("next-auth found no session.");
    };
    return { request, rowsWritten: nothingWritten };
  },
};

const setUp = setUps[library];
if (!setUp) throw new Error(`${library} is not compared with.`);
const { request, rowsWritten } = await setUp();
measureWhenAsked({
  requests: () => measureRound(presentable, request),
  async writes() {
    const before = rowsWritten();
    await measureRound(presentable, request);
    return (rowsWritten() - before) / presentable;
  },
});
