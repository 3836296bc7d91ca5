/**
 * The end-to-end cases that are named, against two instances of the shop on one PostgreSQL, without affinity. The server
 * is made for the occasion and thrown away.
 *
 *   npm run e2e:postgresql -- e2e/security/session
 */
import { startPostgresql } from "./postgresql-server.ts";
import { runTool } from "./run-tool.ts";

const server = await startPostgresql();
try {
  const ok = await runTool(["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)], {
    DATABASE_URL: server.urlOf("postgres"),
    INSTANCES: "2",
    NODE_OPTIONS: "--conditions=react-server",
  });
  process.exitCode = ok ? 0 : 1;
} finally {
  await server.stop();
}
