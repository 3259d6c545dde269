import { join } from "node:path";
import { applyMigrations } from "@/lib/core/migrations";

const { applied, edited } = await applyMigrations(
  process.env.DATABASE_URL ?? "",
  join(import.meta.dirname, "..", "prisma", "migrations"),
);
for (const name of applied) console.log(`Applied ${name}`);
for (const name of edited) console.error(`${name} was changed after it had been applied`);
console.log(applied.length === 0 ? "Nothing to apply" : `${applied.length} applied`);
