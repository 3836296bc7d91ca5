import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const tests = "{lib,prisma,scripts,app,components,e2e}/**/*.test.{ts,tsx}";
// Whatever speaks to a database is tested on both kinds, but for what only one of them has.
const onBoth = globSync(tests).filter((path) => readFileSync(path, "utf8").includes("#lib/database/fresh-database"));

export default defineConfig({
  // The condition under which `server-only` is a no-op: the guard stays honest instead of being mocked away.
  resolve: { conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server", "node"], externalConditions: ["react-server", "node"] } },
  test: {
    // Vitest would leave one processor to whoever works beside it, which is half of a small machine.
    maxWorkers: "100%",
    // A machine that is busy with something else is not a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Never the data of the shop that somebody runs from this folder.
    env: {
      DATA_DIR: "test-results/unit-data",
      PORT: "",
      ORIGIN: "",
      DATABASE_URL: "",
      MAIL_URL: "",
      BREACHED_PASSWORDS_URL: "",
      JOURNAL_URL: "",
      LAB: "",
      TRUST_PROXY: "",
      SELLER_NAME: "",
      SELLER_ADDRESS: "",
      SELLER_VAT_NUMBER: "",
      SELLER_EMAIL: "",
      STRIPE_SECRET_KEY: "",
      STRIPE_PUBLISHABLE_KEY: "",
      STRIPE_WEBHOOK_SECRET: "",
      STRIPE_API_URL: "",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "sqlite",
          include: [tests],
          exclude: ["{lib/database,prisma}/postgresql.test.ts", "prisma/move.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "postgresql",
          include: onBoth,
          // The clock tells the same on both, and once is long enough to wait for it.
          exclude: ["lib/database/sqlite.test.ts", "lib/request/timing.test.ts"],
          globalSetup: "scripts/postgresql-for-tests.ts",
        },
      },
    ],
  },
});
