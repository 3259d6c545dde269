import { describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/time/dates";
import { now, onlyJob, publish, row, setUp, taken } from "./import.fixtures";

setUp();

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
