import { defineConfig } from "vitest/config";

export default defineConfig({
  // The condition under which `server-only` is a no-op: the guard stays honest instead of being mocked away.
  resolve: { conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server", "node"], externalConditions: ["react-server", "node"] } },
  test: {
    include: ["{lib,prisma,scripts,app,components}/**/*.test.{ts,tsx}"],
    // A machine that is busy with something else is not a failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Never the data of the shop that somebody runs from this folder.
    env: { DATA_DIR: "test-results/unit-data", PORT: "", ORIGIN: "", DATABASE_URL: "", MAIL_URL: "", TRUST_PROXY: "" },
  },
});
