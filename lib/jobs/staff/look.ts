import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { tameDescription } from "../description/tame";
import { type JobField, type JobFields } from "../form-input";
import { type JobInput, jobInputIn } from "../job-input";
import { publicWords } from "../public/confidential";
import { headOf } from "../public/head";
import { slugOf } from "../slugs";
import { asSummary } from "../summary";
import type { JobDetails } from "../types";
import { columnsOf, keptCurrency, keptPlaces, placesOf, summedAnew } from "./columns";
import { type Twin, twinsOf } from "./twins";

/** How what is being typed will look, before anybody saves it. */
export interface Look {
  job: JobDetails;
  /** Of the page in search engines and where its link is shared. */
  head: { title: string; description: string };
  /** Jobs that are likely the same. */
  twins: Twin[];
}

const MONTH_MS = 30 * 86_400_000;
/** Of a job that is being begun: nobody is shown it. */
const NO_ID = "00000000-0000-4000-8000-000000000000";

/**
 * The page of a job as visitors will see what a form says now, through the same doors as the saved one: the words cleaned,
 * the places found, a confidential employer's name gone. What cannot be read yet is left out. Null for whoever may not write
 * jobs.
 */
export async function lookAt(viewer: Viewer, id: string | null, fields: JobFields, now: Date): Promise<Look | null> {
  if (!may(viewer, "write:jobs") || (id !== null && !isUuid(id))) return null;
  const before = id === null ? null : await db.job.findUnique({ where: { id, binnedAt: null }, select: KNOWN });
  if (id !== null && !before) return null;
  const input = readable(fields, before?.salaryCurrency ?? undefined);
  const places = (before && keptPlaces(before.places, input.places)) ?? (await placesOf(input.places));
  const columns = {
    ...columnsOf(before ? summedAnew(before, input) : input, places),
    ...(before && keptCurrency(before, input)),
  };
  const row = {
    ...columns,
    id: id ?? NO_ID,
    slug: before?.slug ?? slugOf({ ...columns, place: places[0]?.name }),
    places,
    publishedAt: before?.publishedAt ?? now,
    closesAt: before?.closesAt ?? new Date(now.getTime() + MONTH_MS),
    updatedAt: now,
  };
  const job: JobDetails = {
    ...asSummary(row),
    status: "open",
    number: before?.number ?? 0,
    descriptionHtml: tameDescription(publicWords(row.descriptionHtml, row)),
    version: before?.version ?? 0,
  };
  const names = places.map(({ name }) => name);
  return { job, head: headOf(job), twins: await twinsOf(viewer, { ...columns, places: names, notId: id }, now) };
}

const KNOWN = {
  slug: true,
  number: true,
  version: true,
  publishedAt: true,
  closesAt: true,
  salaryCurrency: true,
  summary: true,
  descriptionHtml: true,
  descriptionText: true,
  places: {
    select: { name: true, region: true, country: true, latitude: true, longitude: true },
    orderBy: { position: "asc" },
  },
} as const;

/** What stands in a field that cannot be read, or has nothing in it yet. */
const STAND_INS: Partial<Record<JobField, string>> = {
  title: "Untitled job",
  employerName: "The employer",
  workplace: "on-site",
  contract: "permanent",
  hours: "full-time",
};

const PAY: JobField[] = ["payFrom", "payTo", "payPeriod"];

/** A form as far as it can be read: fields that are wrong are as if they were empty. */
function readable(fields: JobFields, currency: string | undefined): JobInput {
  const schema = jobInputIn(currency);
  const wrong = new Set<string>();
  // A wrong field may hide a rule about two of them, so once more.
  for (let tries = 0; tries < 3; tries++) {
    const reading = schema.safeParse(given(fields, wrong));
    if (reading.success) return reading.data;
    const names = reading.error.issues.map(({ path }) => String(path[0]));
    for (const name of names) wrong.add(name);
    if (names.some((name) => /^pay/.test(name))) for (const name of PAY) wrong.add(name);
  }
  return schema.parse(STAND_INS);
}

/** What is there and right, and what stands in for what a page cannot do without. */
function given(fields: JobFields, wrong: Set<string>): Record<string, string> {
  const right = Object.entries(fields).filter(([name, value]) => value.trim() !== "" && !wrong.has(name));
  return { ...STAND_INS, ...Object.fromEntries(right) };
}
