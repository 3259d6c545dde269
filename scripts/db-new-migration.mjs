// @ts-check
/**
 * For developers: npm run db:new-migration -- NAME writes the migration that prisma/schema lacks, for you to read and
 * complete. With --catalogue it lists anew what the migrations build; with --drift it only checks, as `npm test` does.
 */
import { ensureInstalled, onNewNode, ROOT } from "./launch/runtime.mjs";

await ensureInstalled();
await onNewNode(import.meta.filename ?? process.argv[1] ?? "");

const { readFileSync, writeFileSync } = await import("node:fs");
const { join } = await import("node:path");
const { withScratchDatabases } = await import("./migration/scratch.mjs");
const { catalogue, differences } = await import("./migration/catalogue.mjs");
const { MIGRATIONS, schemaInMigrations, schemaOnPaper, writeMigration } = await import("./migration/files.mjs");
const { dangers } = await import("./migration/survivable.mjs");
const { schemaEngine } = await import("./migration/schema-engine.mjs");
const { applyMigrations } = await import("../lib/core/migrations.ts");

const CATALOGUE = join(ROOT, "prisma", "catalogue.txt");
const [word = "", ...rest] = process.argv.slice(2);

process.exitCode = await withScratchDatabases(async (newDatabase) => {
  if (word === "--drift") return (await reportDrift(newDatabase)) ? 1 : 0;
  if (word === "--catalogue") return writeCatalogue(newDatabase);
  if (!/^[a-z]/i.test(word)) {
    console.error("Usage: npm run db:new-migration -- NAME [--empty] | --catalogue | --drift");
    return 1;
  }
  const sql = await missingSql(newDatabase);
  if (!sql && !rest.includes("--empty")) {
    console.log("The migrations build what prisma/schema says: nothing to write.");
    return 0;
  }
  for (const line of sql.match(/^.*\bDROP (TABLE|COLUMN|TYPE)\b.*$/gm) ?? []) console.warn(`Loses data: ${line}`);
  for (const { line, why } of dangers(sql)) console.warn(`Line ${line}: ${why} (docs/operations.md).`);
  console.log(`Wrote ${writeMigration(word, sql || "-- SQL that prisma/schema cannot say\n", new Date())}`);
  console.log("Read it, add the constraints Prisma cannot say, then: npm run db:new-migration -- --catalogue");
  return 0;
});
process.exit();

/**
 * The SQL from what the migrations build to what the schema says; empty when they agree.
 * @param {() => Promise<string>} newDatabase
 */
async function missingSql(newDatabase) {
  const to = schemaOnPaper();
  const engine = await schemaEngine(to.files[0]?.path ?? "", await newDatabase(), newDatabase);
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const { exitCode, stdout } = await engine.diff({
      from: schemaInMigrations(),
      to,
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? "" : String(stdout);
  } finally {
    engine.free();
  }
}

/** @param {() => Promise<string>} newDatabase */
async function builtCatalogue(newDatabase) {
  const url = await newDatabase();
  await applyMigrations(url, MIGRATIONS);
  return catalogue(url);
}

/** @param {() => Promise<string>} newDatabase */
async function writeCatalogue(newDatabase) {
  writeFileSync(CATALOGUE, await builtCatalogue(newDatabase));
  console.log("Wrote prisma/catalogue.txt: look at what changed in it.");
  return 0;
}

/** Says what differs, and whether anything does. @param {() => Promise<string>} newDatabase */
async function reportDrift(newDatabase) {
  const sql = await missingSql(newDatabase);
  if (sql) console.log(`prisma/schema has what no migration makes (npm run db:new-migration -- NAME):\n${sql}`);
  const lines = differences(readFileSync(CATALOGUE, "utf8"), await builtCatalogue(newDatabase));
  if (lines.length > 0)
    console.log(
      `The migrations do not build prisma/catalogue.txt (npm run db:new-migration -- --catalogue):\n${lines.join("\n")}`,
    );
  return Boolean(sql) || lines.length > 0;
}
