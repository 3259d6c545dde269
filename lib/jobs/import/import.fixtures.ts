import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { db } from "@/lib/core/db";
import type { LocalDate } from "@/lib/core/time/dates";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { importJobs, type ImportOptions, type RowOutcome } from "./jobs";
import { openSource, rowsOf } from "./source-file";

export const now = new Date("2026-11-25T10:00:00Z");
export const publish = { publish: true, closesOn: "2027-03-31" as LocalDate };
const HEADER =
  "jobId,jobTitle,employerName,locationName,minimumSalary,maximumSalary,currency,date,jobDescription,jobUrl,skills_found";

let folder = "";

/** Gives a test file a folder for its exports, the places, and no jobs before each test. */
export function setUp(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "jobs-import-"));
    await loadGazetteer();
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(() => db.job.deleteMany());
}

/** Where the exports of this test file lie. */
export const ownFolder = (): string => folder;

/** A row of Reed's export with only what a test cares about said. */
export function row(
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

export async function source(lines: string[]) {
  const path = join(folder, "jobs.csv");
  await writeFile(path, [HEADER, ...lines].join("\r\n"));
  const opened = await openSource(path);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.file;
}

/** Imports these lines, as drafts unless told otherwise, and answers what became of them. */
export async function taken(lines: string[], options: Partial<ImportOptions> = {}, at = now) {
  const file = await source(lines);
  const outcomes: RowOutcome[] = [];
  const all = { source: file.columns.source, publish: false, closesOn: null, dryRun: false, actorId: null, ...options };
  const counts = await importJobs(rowsOf(file), all, (outcome) => outcomes.push(outcome), at);
  return { counts, outcomes, reasons: outcomes.flatMap(({ reason }) => reason ?? []) };
}

export const onlyJob = () => db.job.findFirstOrThrow({ include: { places: true } });
