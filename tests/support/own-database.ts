import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { inject } from "vitest";
import { createDatabase } from "./empty-database";

/** Runs before each test file, in its process: a database of its own, named in the environment before anything reads it. */
const { template } = inject("testDatabases");
process.env.DATABASE_URL = await createDatabase(template);
process.env.DATA_DIR = join(process.cwd(), ".test-data", "files", `${process.pid}-${randomBytes(3).toString("hex")}`);
