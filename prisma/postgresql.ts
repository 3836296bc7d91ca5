/** PostgreSQL as the schema engine sees it. */
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { seconds } from "#lib/time";
import { MigrationError, type OneTransaction } from "./one-transaction.ts";

// Any number that nobody else uses in this database: the start that holds it is the one that migrates.
const turn = 1_128_354_423;

/** Everything below is one transaction; another start, here or on another machine, waits until this one is over. */
export async function inOnePostgresqlTransaction(url: string): Promise<OneTransaction> {
  const factory = new PrismaPg({ connectionString: url, connectionTimeoutMillis: seconds(10) });
  const connection = await factory.connect();
  connection.underlyingDriver().once("connect", letTheEngineRead);
  const transaction = await connection.startTransaction().catch(async (error: unknown) => {
    await connection.dispose();
    throw new MigrationError(inPlainWords(error, new URL(url)));
  });
  const say = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] });
  await say(`SELECT pg_advisory_xact_lock(${turn})`);
  const inside: Partial<SqlDriverAdapter> = {
    dispose: async () => undefined,
    executeRaw: (query) => transaction.executeRaw(query),
    // The package splits a script at every semicolon, those inside a function too.
    executeScript: async (script) => void (await say(script)),
    // The engine asks for tables that may not be there; the answer must not end the transaction.
    async queryRaw(query: SqlQuery) {
      await say("SAVEPOINT question");
      return transaction.queryRaw(query).then(withSingleBytes, async (error: unknown) => {
        await say("ROLLBACK TO SAVEPOINT question");
        throw error;
      });
    },
  };
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => Object.assign(Object.create(connection), inside),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
  let isOver = false;
  const end = async (word: "COMMIT" | "ROLLBACK") => {
    if (isOver) return;
    isOver = true;
    await say(word);
    await transaction.commit(); // which only lets the connection go: the word has been said
  };
  const close = async () => {
    await end("ROLLBACK");
    await connection.dispose();
  };
  return { adapter, commit: () => end("COMMIT"), close };
}

/** Never with the address as it stands: there is a password in it. */
function inPlainWords(error: unknown, { host, pathname, username }: URL): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const kind = typeof cause === "object" && cause !== null && "kind" in cause ? cause.kind : undefined;
  const [database, user] = [decodeURIComponent(pathname.slice(1)), decodeURIComponent(username)];
  switch (kind) {
    case "DatabaseDoesNotExist":
      return `The PostgreSQL server ${host} has no database “${database}”: create it, or correct DATABASE_URL.`;
    case "AuthenticationFailed":
    case "DatabaseAccessDenied":
      return `The PostgreSQL server ${host} does not let “${user}” in: correct the name or the password in DATABASE_URL.`;
    case "DatabaseNotReachable":
      return `Nobody answers as PostgreSQL server at ${host}: start it, or correct DATABASE_URL.`;
    default: {
      const reason = error instanceof Error ? error.message : "no reason given";
      return `The PostgreSQL server ${host} cannot be used (${reason}): see what it says, or correct DATABASE_URL.`;
    }
  }
}

/** An adapter for comparisons, in a database that is empty and will be thrown away. */
export function postgresqlForComparison(url: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url });
  return Object.assign(factory, {
    async connectToShadowDb() {
      const connection = await factory.connect();
      letTheEngineRead(connection.underlyingDriver());
      const executeScript = async (sql: string) => void (await connection.executeRaw({ sql, args: [], argTypes: [] }));
      const queryRaw = connection.queryRaw.bind(connection);
      return Object.assign(connection, {
        executeScript,
        queryRaw: async (query: SqlQuery) => withSingleBytes(await queryRaw(query)),
      });
    },
  });
}

// PostgreSQL's own tables say their kinds in a type of one byte that the adapter refuses. It passes as an array of them,
// which the engine never asks for, until the adapter has let it through.
const [singleByte, arrayOfThem] = [18, 1002];

function letTheEngineRead(driver: object): void {
  const asking = driver as { query: (...question: unknown[]) => Promise<{ fields?: { dataTypeID: number }[] }> };
  const query = asking.query.bind(driver);
  asking.query = async (...question) => {
    const answer = await query(...question);
    // A script has an answer for each statement, and the engine reads none of them.
    for (const field of answer.fields ?? []) if (field.dataTypeID === singleByte) field.dataTypeID = arrayOfThem;
    return answer;
  };
}

const withSingleBytes = (answer: SqlResultSet): SqlResultSet => ({
  ...answer,
  columnTypes: answer.columnTypes.map((type) =>
    type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
  ),
});
