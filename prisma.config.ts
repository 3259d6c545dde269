import { defineConfig } from "prisma/config";

/** For Prisma's own command line. `generate` needs no database; the placeholder lets it run without one. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/unset" },
});
