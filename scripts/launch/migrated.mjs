// @ts-check
/** Brings a database to the newest migration, whoever comes first; the others wait and find nothing to do. */
import { join } from "node:path";
import { applyMigrations } from "../../lib/core/migrations.ts";
import { ROOT } from "./runtime.mjs";

/** Not reachable, not let in, or no database of that name. */
const NOT_THERE = /^(E[A-Z]+|28\w{3}|3D000)$/;

/** @param {string} url */
export async function migrated(url) {
  try {
    const outcome = await applyMigrations(url, join(ROOT, "prisma", "migrations"));
    for (const name of outcome.edited) console.error(`Migration ${name} was changed after it had been applied.`);
  } catch (error) {
    const { code = "" } = /** @type {{ code?: string }} */ (error);
    throw NOT_THERE.test(code) ? new Error(`DATABASE_URL: the database cannot be reached (${code}).`) : error;
  }
}
