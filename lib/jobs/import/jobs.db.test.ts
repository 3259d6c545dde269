import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/dates";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { importJobs, type ImportOptions, type RowOutcome } from "./jobs";
import { rejectedFile } from "./rejected-file";
import { openSource, rowsOf, type SourceRow } from "./source-file";

const now = new Date("2026-11-25T10:00:00Z");
const publish = { publish: true, closesOn: "2027-03-31" as LocalDate };
const HEADER =
  "jobId,jobTitle,employerName,locationName,minimumSalary,maximumSalary,currency,date,jobDescription,jobUrl,skills_found";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jobs-import-"));
  await loadGazetteer();
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => db.job.deleteMany());

/** A row of Reed's export with only what a test cares about said. */
function row(
  facts: Partial<
    Record<"id" | "title" | "employer" | "place" | "min" | "max" | "currency" | "date" | "text" | "skills", string>
  >,
) {
  const all = {
    id: "1",
    title: "Graduate planner",
    employer: "Calder & Finch",
    place: "Leeds",
    min: "27000.0",
    max: "29000.0",
    currency: "GBP",
    date: "25/06/2026",
    text: "<p>Plan roads and bridges.</p>",
    skills: "[]",
    ...facts,
  };
  const cells = [
    all.id,
    all.title,
    all.employer,
    all.place,
    all.min,
    all.max,
    all.currency,
    all.date,
    all.text,
    `https://jobs.example/${all.id}`,
    all.skills,
  ];
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

async function source(lines: string[]) {
  const path = join(folder, "jobs.csv");
  await writeFile(path, [HEADER, ...lines].join("\r\n"));
  const opened = await openSource(path);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.file;
}

async function taken(lines: string[], options: Partial<ImportOptions> = {}, at = now) {
  const file = await source(lines);
  const outcomes: RowOutcome[] = [];
  const all = { source: file.columns.source, publish: false, closesOn: null, dryRun: false, actorId: null, ...options };
  const counts = await importJobs(rowsOf(file), all, (outcome) => outcomes.push(outcome), at);
  return { counts, outcomes, reasons: outcomes.flatMap(({ reason }) => reason ?? []) };
}

const onlyJob = () => db.job.findFirstOrThrow({ include: { places: true } });

test("a row becomes a job that is open, with all that it says", async () => {
  const text =
    "<div>Plan roads and bridges for towns in the north of England, with engineers who teach you.</div><p><strong>You bring</strong></p><ul><li>A degree in Geography</li></ul><p>Hybrid working. A permanent role, full-time.</p>";
  const { counts } = await taken([row({ text, skills: "['GIS', 'Excel']" })], publish);

  expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, rejected: 0 });
  expect(await onlyJob()).toMatchObject({
    slug: "graduate-planner-calder-and-finch-leeds",
    title: "Graduate planner",
    summary: "Plan roads and bridges for towns in the north of England, with engineers who teach you.",
    employerName: "Calder & Finch",
    workplace: "hybrid",
    contract: "permanent",
    hours: "full-time",
    degree: "Geography",
    skills: ["GIS", "Excel"],
    salaryMinPence: 27_000_00,
    salaryMaxPence: 29_000_00,
    yearlyMinPence: 27_000_00,
    source: "reed",
    externalId: "1",
    sourceUrl: "https://jobs.example/1",
    publishedAt: new Date("2026-06-24T23:00:00Z"),
    closesAt: new Date("2027-03-31T23:00:00Z"),
    liveSeq: null,
    remarks: [],
    places: [{ name: "Leeds", region: "yorkshire", country: "GB", latitude: expect.closeTo(53.8, 1) }],
  });
});

describe("importing the same file again", () => {
  const lines = [row({ id: "1" }), row({ id: "2", min: "20000.0" }), row({ id: "3", place: "Hull" })];

  test("changes nothing, and rejects the same rows for the same reasons", async () => {
    const first = await taken(lines, publish);
    const before = await db.job.findMany({ orderBy: { id: "asc" } });

    const again = await taken(lines, publish, new Date("2026-12-01T10:00:00Z"));

    expect(first.counts).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 1 });
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 2, rejected: 1 });
    expect(again.reasons).toEqual(first.reasons);
    expect(await db.job.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  test("by two people at once puts each job in once", async () => {
    const [one, two] = await Promise.all([taken(lines, publish), taken(lines, publish)]);

    expect(one.counts.created + two.counts.created).toBe(2);
    expect(await db.job.count()).toBe(2);
  });
});

describe("a row that says something else than before", () => {
  test("changes its job, which keeps its address and its first date", async () => {
    await taken([row({})], publish);
    const before = await onlyJob();

    const { counts } = await taken(
      [row({ title: "Graduate road planner", min: "28000", place: "York", date: "01/07/2026" })],
      publish,
    );

    expect(counts.updated).toBe(1);
    expect(await onlyJob()).toMatchObject({
      id: before.id,
      slug: before.slug,
      publishedAt: before.publishedAt,
      title: "Graduate road planner",
      salaryMinPence: 28_000_00,
      places: [{ name: "York" }],
      version: 2,
    });
  });

  test("leaves alone what staff changed by hand, and where they say it is", async () => {
    await taken([row({})], publish);
    await db.job.updateMany({
      data: {
        title: "Planner of roads",
        salaryMinPence: 30_000_00,
        salaryMaxPence: null,
        editedFields: ["title", "pay", "places"],
      },
    });

    await taken([row({ title: "Graduate", place: "York", employer: "Calder", min: "25000" })], publish);

    expect(await onlyJob()).toMatchObject({
      title: "Planner of roads",
      salaryMinPence: 30_000_00,
      salaryMaxPence: null,
      employerName: "Calder",
      places: [{ name: "Leeds" }],
    });
  });

  test("is rejected when its job is public and could no longer be", async () => {
    await taken([row({})], publish);

    const { reasons } = await taken([row({ text: "" })]);

    expect(reasons).toEqual(["Missing: a description"]);
    expect((await onlyJob()).descriptionText).toBe("Plan roads and bridges.");
  });
});

describe("publishing", () => {
  test("without it new jobs are drafts, and later they go public", async () => {
    await taken([row({})]);
    expect(await onlyJob()).toMatchObject({ publishedAt: null });

    expect((await taken([row({})], publish)).counts.updated).toBe(1);
    expect((await onlyJob()).publishedAt).not.toBeNull();
    expect((await taken([row({})], publish)).counts.unchanged).toBe(1);
  });

  test.each([
    ["25/06/2026", "2026-06-24T23:00:00Z", []],
    ["25/12/2026", "2026-11-25T10:00:00Z", []],
    ["31/06/2026", "2026-11-25T10:00:00Z", ["Date not read: “31/06/2026” is no day"]],
    ["", "2026-11-25T10:00:00Z", []],
  ])("a row dated “%s” is published at %s", async (date, at, remarks) => {
    const { outcomes } = await taken([row({ date })], publish);

    expect((await onlyJob()).publishedAt).toEqual(new Date(at));
    expect(outcomes[0]?.remarks).toEqual(expect.arrayContaining(remarks));
  });

  test("a job that nobody gave a last day is open for 30 days, and staff are told", async () => {
    const { outcomes } = await taken([row({})], { publish: true });

    expect((await onlyJob()).closesAt).toEqual(new Date("2026-12-26T00:00:00Z"));
    expect(outcomes[0]?.remarks).toContain("Closing day assumed: 30 days after the import");
  });

  test("another last day moves all but those that staff set", async () => {
    await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], publish);
    await db.job.updateMany({ where: { externalId: "2" }, data: { closesAt: now, editedFields: ["closing day"] } });

    const { counts } = await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], {
      publish: true,
      closesOn: "2027-04-30" as LocalDate,
    });

    expect(counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await db.job.count({ where: { closesAt: now } })).toBe(1);
  });

  test("a job that staff withdrew or took back stays so", async () => {
    await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], publish);
    await db.job.updateMany({ where: { externalId: "1" }, data: { withdrawnAt: now } });
    await db.job.updateMany({ where: { externalId: "2" }, data: { publishedAt: null, editedFields: ["publication"] } });

    expect((await taken([row({ id: "1" }), row({ id: "2", place: "Hull" })], publish)).counts.unchanged).toBe(2);
  });
});

describe("rows that are rejected", () => {
  test.each([
    [{ text: " <p> </p> " }, "Missing: a description"],
    [{ place: "", employer: "" }, "Missing: an employer, a place, or that it is done from home"],
    [
      { min: "24000", max: "30000" },
      "Below the minimum wage: £24,000 a year for 37.5 hours a week (assumed) is £12.30 an hour, and the minimum wage is £12.71 from 1 April 2026",
    ],
    [
      { min: "11.50", max: "11.50" },
      "Below the minimum wage: £11.50 an hour is £11.50 an hour, and the minimum wage is £12.71 from 1 April 2026",
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
    const rejected = await rejectedFile(file, folder);
    await importJobs(
      rowsOf(file),
      { source: "reed", ...publish, dryRun: false, actorId: null },
      ({ row, reason }) => reason && rejected.add(row, reason),
      now,
    );
    const path = await rejected.close();

    const text = await readFile(path ?? "", "utf8");
    expect(path).toBe(join(folder, "jobs.rejected.csv"));
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
