// @ts-check
/** Brings a database to the newest migration, whoever comes first; the others wait and find nothing to do. */
import { join } from "node:path";
import { applyMigrations } from "../../lib/core/migrations.ts";
import { ROOT } from "./runtime.mjs";

/** @param {string} url */
export async function migrated(url) {
  const outcome = await applyMigrations(url, join(ROOT, "prisma", "migrations"));
  for (const name of outcome.edited) console.error(`Migration ${name} was changed after it had been applied.`);
  return outcome.applied;
}
