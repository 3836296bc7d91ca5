import { PrismaPg } from "@prisma/adapter-pg";

/** Makes an empty database of that name, in place of what it held, on the server of another one; gives its address. */
export async function makeDatabase(server: string, name: string): Promise<string> {
  const connection = await new PrismaPg(server).connect();
  // Neither goes into a transaction, so they are sent one by one.
  for (const sql of [`DROP DATABASE IF EXISTS "${name}"`, `CREATE DATABASE "${name}" TEMPLATE template0`])
    await connection.executeRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}
