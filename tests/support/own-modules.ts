import { afterAll } from "vitest";
import { makeAsNew } from "./as-new";

/** Runs before each test file: what it loads of the product, and the environment it changes, are gone with it. */
const environment = { ...process.env };

afterAll(() => makeAsNew(environment));
