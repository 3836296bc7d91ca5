/** Moves a whole shop from SQLite to PostgreSQL: every record as it is, all of them or none. The shop must be closed meanwhile. */
import { hours } from "#lib/time";
import { Prisma } from "#prisma/client";
import { connect } from "../lib/database/client.ts";
import { migrate } from "./migrate.ts";
import { MigrationError } from "./one-transaction.ts";

/**
 * Copies everything from the SQLite file at `from` to the empty PostgreSQL database at `to`; gives the number of
 * records of each kind.
 */
export async function moveShop(from: string, to: string): Promise<Map<string, number>> {
  await migrate(from);
  await migrate(to);
  const [source, target] = [connect(from), connect(to)];
  try {
    return await target.$transaction(
      async (transaction) => {
        if ((await transaction.category.count()) > 0 || (await transaction.account.count()) > 0)
          throw new MigrationError("There is a shop in that database already: name an empty one.");
        const counts = new Map<string, number>();
        // The schema names each after whatever it refers to.
        for (const model of Object.values(Prisma.ModelName)) {
          counts.set(model, await copy(tableOf(source, model), tableOf(transaction, model)));
        }
        await goOnCounting(transaction);
        return counts;
      },
      { timeout: hours(4) },
    );
  } finally {
    await source.$disconnect();
    await target.$disconnect();
  }
}

type Table = {
  findMany(question: { skip: number; take: number }): Promise<object[]>;
  createMany(rows: { data: object[] }): Promise<unknown>;
  updateMany(change: { data: object }): Promise<unknown>;
  count(): Promise<number>;
};

/** Each table has its own type; for copying they are all alike. */
function tableOf(client: object, model: string): Table {
  const name = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  return (client as Record<string, Table>)[name] as Table;
}

// Well below the number of values that one statement may have.
const atOnce = 500;

async function copy(source: Table, target: Table): Promise<number> {
  // The one row that a migration has written already.
  const isThere = (await target.count()) > 0;
  for (let copied = 0; ; ) {
    const data = await source.findMany({ skip: copied, take: atOnce });
    if (isThere) for (const row of data) await target.updateMany({ data: row });
    else if (data.length > 0) await target.createMany({ data });
    copied += data.length;
    if (data.length < atOnce) return copied;
  }
}

/** The next security event gets a number of its own. */
const goOnCounting = (client: Prisma.TransactionClient) => client.$queryRaw`
  SELECT setval(pg_get_serial_sequence('"SecurityEvent"', 'id'), GREATEST(1, max(id)), max(id) IS NOT NULL)
  FROM "SecurityEvent"`;
