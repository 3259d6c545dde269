import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { now, onlyJob, ownFolder, publish, row, setUp, source, taken } from "./import.fixtures";
import { importJobs } from "./jobs";
import { rejectedFile } from "./rejected-file";
import { openSource, rowsOf, type SourceRow } from "./source-file";

setUp();

describe("rows that are rejected", () => {
  test.each([
    [{ text: " <p> </p> " }, "Missing: a description"],
    [{ place: "", employer: "" }, "Missing: an employer, a place, or that it is done from home"],
    [
      { min: "24000", max: "30000" },
      "Below the minimum wage: £24,000 a year for 37.5 hours a week (assumed) is £12.30 an hour, below the minimum wage of £12.71 from 1 April 2026",
    ],
    [
      { min: "11.50", max: "11.50" },
      "Below the minimum wage: £11.50 an hour is below the minimum wage of £12.71 from 1 April 2026",
    ],
  ])("under --publish: %o", async (facts, reason) => {
    expect((await taken([row(facts)], publish)).reasons).toEqual([reason]);
    expect((await taken([row(facts)])).counts.created).toBe(1);
  });

  test.each([
    [{ title: " ... " }, "Missing: a title"],
    [{ id: "4.47E+11" }, "Missing: its number (a spreadsheet has made it 4.47E+11)"],
  ])("always: %o", async (facts, reason) => {
    expect((await taken([row(facts)])).reasons).toEqual([reason]);
  });

  test("do not stop the others, and are told by their row", async () => {
    const lines = [row({ id: "1" }), "2,broken", row({ id: "3", title: "" }), row({ id: "4", place: "Hull" })];

    const { counts, outcomes } = await taken(lines, publish);

    expect(counts).toMatchObject({ created: 2, rejected: 2 });
    expect(outcomes.filter(({ kind }) => kind === "rejected").map(({ row }) => row.number)).toEqual([3, 4]);
  });

  test("are only those that the database refuses, when it refuses one", async () => {
    await db.$executeRaw`ALTER TABLE job ADD CONSTRAINT no_such_title CHECK (title <> 'Refused')`;
    const lines = [row({ id: "1" }), row({ id: "2", title: "Refused" }), row({ id: "3", place: "Hull" })];

    const { counts, reasons } = await taken(lines, publish);

    await db.$executeRaw`ALTER TABLE job DROP CONSTRAINT no_such_title`;
    expect(counts).toMatchObject({ created: 2, rejected: 1 });
    expect(reasons).toEqual([expect.stringMatching(/^Refused by the database: .*no_such_title/)]);
  });

  test("go into a file beside the import, from which they can be mended and taken in", async () => {
    const file = await source([row({ id: "1" }), row({ id: "2", min: "20000", title: "=Planner" })]);
    const rejected = await rejectedFile(file, ownFolder());
    await importJobs(
      rowsOf(file),
      { source: "reed", ...publish, dryRun: false, actorId: null },
      ({ row, reason }) => reason && rejected.add(row, reason),
      now,
    );
    const path = await rejected.close();

    const text = await readFile(path ?? "", "utf8");
    expect(path).toBe(join(ownFolder(), "jobs.rejected.csv"));
    expect(text).toContain("row,reason,jobId");
    expect(text).toContain('\n3,"Below the minimum wage: £20,000 a year');
    expect(text).toContain(",'=Planner,");

    await writeFile(path ?? "", text.replace("20000", "26000"));
    const mended = await openSource(path ?? "");
    if (!mended.ok) throw new Error(mended.reason);
    expect(mended.file.columns.source).toBe("reed");
    expect(
      await importJobs(
        rowsOf(mended.file),
        { source: "reed", ...publish, dryRun: false, actorId: null },
        () => {},
        now,
      ),
    ).toMatchObject({ created: 1, rejected: 0 });
  });
});

test("the same number twice in one file is one job: the first counts, and another text under it is told", async () => {
  const { counts, reasons } = await taken([row({}), row({}), row({ title: "Graduate buyer" })], publish);

  expect(counts).toEqual({ created: 1, updated: 0, unchanged: 1, rejected: 1 });
  expect(reasons).toEqual(["Repeated: row 2 has the same number and says something else"]);
});

describe("a place", () => {
  test.each([
    ["GU216AD", { name: "GU21, Guildford area", region: "south-east", country: "GB" }],
    ["W8 7NX", { name: "London W8", region: "london", country: "GB" }],
    ["South West England", { name: "South West", region: "south-west", latitude: null }],
    ["USA", { name: "United States", region: null, country: "US" }],
    ["United Kingdom", { name: "United Kingdom", country: "GB", latitude: null }],
    ["Barcelona", { name: "Barcelona, Spain", country: "ES" }],
  ])("written “%s” is %o", async (place, expected) => {
    await taken([row({ place })], publish);

    expect((await onlyJob()).places).toMatchObject([expected]);
  });

  test("that is not known is kept by its name, and staff are told", async () => {
    const { outcomes } = await taken([row({ place: "Nether Wobbling" })], publish);

    expect((await onlyJob()).places).toMatchObject([{ name: "Nether Wobbling", latitude: null }]);
    expect(outcomes[0]?.remarks).toContainEqual(expect.stringMatching(/^Place not known/));
  });

  test("is none when the job is done from home", async () => {
    await taken([row({ place: "Remote" })], publish);

    expect(await onlyJob()).toMatchObject({ workplace: "remote", places: [] });
  });
});

test("one advert in three places is three jobs of one advert, each at an address of its own", async () => {
  await taken(
    ["Leeds", "Hull", "York"].map((place, id) => row({ id: String(id), place })),
    publish,
  );
  await taken([row({ id: "9", title: "Planner, Graduate", place: "Leeds" })], publish);

  const jobs = await db.job.findMany();
  expect(new Set(jobs.map(({ advertKey }) => advertKey)).size).toBe(1);
  expect(new Set(jobs.map(({ slug }) => slug)).size).toBe(4);
});

test("a dry run decides the same and changes nothing", async () => {
  await taken([row({ id: "1" })], publish);
  const audits = await db.auditEvent.count();
  const lines = [row({ id: "1", title: "Changed" }), row({ id: "2", place: "Hull" }), row({ id: "3", text: "" })];

  const dry = await taken(lines, { ...publish, dryRun: true });

  expect(await db.job.findMany({ select: { title: true } })).toEqual([{ title: "Graduate planner" }]);
  expect(await db.auditEvent.count()).toBe(audits);
  expect((await taken(lines, publish)).counts).toEqual(dry.counts);
});

test("an import is written down with who asked for it and what came of it", async () => {
  await taken([row({}), row({ id: "2", text: "" })], publish);

  expect(await db.auditEvent.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
    action: "import",
    subject: "jobs",
    subjectId: "reed",
    actorId: null,
    details: { publish: true, created: 1, updated: 0, unchanged: 0, rejected: 1 },
  });
});

const REAL = join(import.meta.dirname, "../../../../shared/data/uk-graduate-jobs.csv");

test.skipIf(!existsSync(REAL))(
  "of 402 real jobs none is lost, and none changes when they come again",
  async () => {
    const opened = await openSource(REAL);
    if (!opened.ok) throw new Error(opened.reason);
    const rows: SourceRow[] = [];
    for await (const row of rowsOf(opened.file)) rows.push(row);
    const take = () =>
      importJobs(each(rows), { source: "reed", ...publish, dryRun: false, actorId: null }, () => {}, now);

    const first = await take();
    const again = await take();

    expect(first).toMatchObject({ updated: 0, unchanged: 0 });
    expect(first.created + first.rejected).toBe(402);
    expect(again).toEqual({ created: 0, updated: 0, unchanged: first.created, rejected: first.rejected });
  },
  120_000,
);

async function* each<T>(all: T[]): AsyncGenerator<T> {
  yield* all;
}
