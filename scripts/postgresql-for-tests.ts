/** One PostgreSQL server for all the test files of a run. New databases are copies of its `template1`, which is migrated here. */
import type { TestProject } from "vitest/node";
import { migrate } from "../prisma/migrate.ts";
import { type PostgresqlServer, startPostgresql } from "./postgresql-server.ts";

let server: PostgresqlServer | undefined;

export async function setup(project: TestProject): Promise<void> {
  server = await startPostgresql();
  await migrate(server.urlOf("template1"));
  project.provide("postgresql", server.urlOf("postgres"));
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
