import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { makeAsNew } from "./as-new";
import { createDatabase, dropUnused } from "./empty-database";

/** Runs before each test file, in its process: a database and a folder of its own, named before anything reads them. */
const { template } = inject("testDatabases");
const folder = join(process.cwd(), ".test-data", "files", `${process.pid}-${randomBytes(3).toString("hex")}`);
const environment = { ...process.env };
const url = await createDatabase(template);
process.env.DATABASE_URL = url;
process.env.DATA_DIR = folder;

afterAll(async () => {
  await makeAsNew(environment);
  await dropUnused(url);
  await rm(folder, { recursive: true, force: true });
});
