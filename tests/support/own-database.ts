import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import "./as-new";
import { createDatabase } from "./empty-database";

/** Runs before each test file that asks the database, in its process: a database and a folder of its own, named before anything reads them. */
const { template } = inject("testDatabases");
const folder = join(process.cwd(), ".test-data", "files", `${process.pid}-${randomBytes(3).toString("hex")}`);
process.env.DATABASE_URL = await createDatabase(template);
process.env.DATA_DIR = folder;

afterAll(() => rm(folder, { recursive: true, force: true }));
