import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Viewer, VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { now, publish, row, setUp, taken } from "../import/import.fixtures";
import { importJobs } from "../import/jobs";
import { openSource, rowsOf } from "../import/source-file";
import { exportForStaff, jobSources } from "../staff/export";
import { exportCsv } from "./csv";

setUp();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jobs-export-"));
  await loadGazetteer();
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => db.job.deleteMany());

async function exported(source: string | null): Promise<string> {
  let csv = "";
  for await (const text of exportCsv(source)) csv += text;
  return csv;
}

async function takenBack(csv: string) {
  const path = join(folder, "jobs.csv");
  await writeFile(path, csv);
  const opened = await openSource(path);
  if (!opened.ok) throw new Error(opened.reason);
  const options = { source: opened.file.columns.source, ...publish, dryRun: false, actorId: null };
  return importJobs(rowsOf(opened.file), { ...options, closesOn: null }, () => {}, now);
}

/** All that a job says, without what is ours. */
const jobs = () =>
  db.job.findMany({
    orderBy: { externalId: "asc" },
    omit: {
      id: true,
      number: true,
      slug: true,
      sourceHash: true,
      remarks: true,
      createdAt: true,
      updatedAt: true,
      version: true,
      advertKey: true,
      authorityId: true,
      importRunId: true,
    },
    include: { places: { omit: { jobId: true } } },
  });

const LINES = [
  row({ id: "1", title: "=HYPERLINK(evil)", employer: "+44 Ltd", place: "Leeds", skills: "['R', 'C++, \"old\"']" }),
  row({
    id: "2",
    place: "Hull",
    min: "14.50",
    max: "15.25",
    text: "<p>Sums &amp; <strong>more</strong>.</p><ul><li>One</li></ul>",
  }),
  row({
    id: "3",
    place: "Remote",
    min: "",
    max: "",
    employer: "@Home, “Ünïcode” 💼",
    text: "<p>-5 degrees outside. A contract of 6 months, part-time.</p>",
  }),
];

test("what was taken in is given back: an export taken in elsewhere is the same jobs", async () => {
  await taken(LINES, publish);
  const before = await jobs();
  const csv = await exported("reed");

  await db.job.deleteMany();
  const counts = await takenBack(csv);

  expect(counts).toMatchObject({ created: 3, rejected: 0 });
  expect(await jobs()).toEqual(before);
});

test("an employer that asked not to be named is not named by an export that is taken in elsewhere", async () => {
  await taken([row({ employer: "Umbrage Holdings" })], publish);
  await db.job.updateMany({ data: { isConfidential: true } });
  const csv = await exported("reed");

  await db.job.deleteMany();
  await takenBack(csv);

  expect(await db.job.findFirst()).toMatchObject({ employerName: "Umbrage Holdings", isConfidential: true });
});

test("an export that is taken in again where it came from adds nothing", async () => {
  await taken(LINES, publish);
  await takenBack(await exported("reed"));

  expect(await db.job.count()).toBe(3);
  expect(await takenBack(await exported("reed"))).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
});

test("no cell is a formula to a spreadsheet", async () => {
  await taken(LINES, publish);

  const csv = await exported("reed");

  expect(csv).toContain("'=HYPERLINK(evil)");
  expect(csv).not.toMatch(/(^|[,\n])"?[=+@]/);
});

test("jobs of another source are left out", async () => {
  await taken(LINES, publish);

  expect((await exported(null)).trim().split("\n")).toHaveLength(1);
});

test("staff who may write jobs take them out by where they came from, and it is written down; nobody else can", async () => {
  await taken([row({ id: "1" }), row({ id: "2", title: "Graduate surveyor" })]);
  const { id: personId } = await db.person.create({ data: { email: "r@example.com", name: "R" } });
  const staff = (role: "recruiter" | "viewer"): Viewer => ({
    kind: "staff",
    personId,
    name: "R",
    email: "r@example.com",
    role,
  });

  expect(await jobSources(staff("recruiter"))).toEqual([{ source: "reed", jobs: 2 }]);
  let csv = "";
  for await (const text of (await exportForStaff(staff("recruiter"), "reed")) ?? []) csv += text;
  expect(csv).toBe(await exported("reed"));
  expect(await db.auditEvent.findMany({ where: { action: "export" } })).toMatchObject([
    { actorId: personId, subject: "jobs", subjectId: "reed" },
  ]);

  for (const viewer of [staff("viewer"), VISITOR]) {
    expect(await exportForStaff(viewer, "reed")).toBeNull();
    expect(await jobSources(viewer)).toBeNull();
  }
});
