import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KeptPages } from "./kept-pages";
import { listenForChanges } from "./stale";

const connectionString = process.env.DATABASE_URL ?? "";
let pages: KeptPages;
let other: pg.Client;
let stopListening: () => Promise<void>;

const keep = (address: string, tag: string) =>
  pages.keep(
    address,
    { status: 200, headers: {}, body: Buffer.from("page"), packed: {} },
    { begun: pages.begin(), until: 1, tags: [tag] },
  );
const isKept = (address: string) => pages.find(address, 0) !== undefined;

beforeEach(async () => {
  pages = new KeptPages();
  other = new pg.Client({ connectionString });
  await other.connect();
  stopListening = listenForChanges(connectionString, pages);
  await vi.waitFor(() => expect(keep("/jobs", "jobs")).toBe(true));
  keep("/blog", "posts");
});
afterEach(async () => {
  await stopListening();
  await other.end();
});

test("a change another process commits drops the pages that show it, and no others", async () => {
  await other.query("begin");
  await other.query(`select pg_notify('stale', '["jobs"]')`);
  const beforeCommit = isKept("/jobs");
  await other.query("commit");

  await vi.waitFor(() => expect(isKept("/jobs")).toBe(false));
  expect(beforeCommit).toBe(true);
  expect(isKept("/blog")).toBe(true);
});

test("a change that is rolled back drops nothing", async () => {
  await other.query("begin");
  await other.query(`select pg_notify('stale', '["jobs"]')`);
  await other.query("rollback");
  await other.query(`select pg_notify('stale', '["posts"]')`);

  await vi.waitFor(() => expect(isKept("/blog")).toBe(false));
  expect(isKept("/jobs")).toBe(true);
});

test("a front that loses its line keeps nothing until it hears again", async () => {
  await other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'front' and datname = current_database()",
  );

  await vi.waitFor(() => expect(isKept("/jobs")).toBe(false));
  expect(keep("/jobs", "jobs")).toBe(false);
  await vi.waitFor(() => expect(keep("/jobs", "jobs")).toBe(true), 5000);
});
