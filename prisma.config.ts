/** For Prisma's own command line; the shop itself reads its settings from `lib/config`. */
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations/sqlite" },
  datasource: { url: process.env["DATABASE_URL"] || `file:${process.env["DATA_DIR"] || "./data"}/cartwright.sqlite` },
});
