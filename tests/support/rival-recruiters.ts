import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { JobFields } from "@/lib/jobs/form-input";
import { jobFormIn } from "@/lib/jobs/job-input";
import { jobClash, settleJobClash } from "@/lib/jobs/staff/clashes";
import { savedJobForm } from "@/lib/jobs/staff/saved-form";
import { ownJobCopy, replaceJobCopy } from "@/lib/jobs/staff/working-copies";
import { saveJob } from "@/lib/jobs/staff/writing";
import { aJob } from "./a-job";
import { enrolled, staffOf } from "./editing";

interface Crowd {
  recruiters: number;
  jobs: number;
  /** In all. */
  saves: number;
}

/** What came of it. Each save brings a word that nobody else writes, so that a lost one can be told. */
export interface Told {
  saved: number;
  /** How often somebody had saved in between. */
  clashes: number;
  /** Words that were saved and are not there at the end. */
  lost: number;
  /** Clashes that were not shown with the typed form, what it was and what stands now. */
  unshown: number;
  /** Saves without a version written down. */
  unwritten: number;
}

const now = new Date("2026-11-25T10:00:00Z");

/**
 * Recruiters who read, type and save the same jobs at once, as their browsers do: whoever is overtaken is shown both, puts
 * them together and saves again, until it is saved.
 */
export async function saveAsRivals({ recruiters, jobs, saves }: Crowd): Promise<Told> {
  const people = await Promise.all(Array.from({ length: recruiters }, () => enrolled(staffOf("recruiter"))));
  const ids: string[] = [];
  for (let at = 0; at < jobs; at++) ids.push((await aJob({ descriptionHtml: "<p>Plan things.</p>" })).id);
  const told: Told = { saved: 0, clashes: 0, lost: 0, unshown: 0, unwritten: 0 };
  const words = new Map<string, string[]>();
  let next = 0;

  async function work(who: Staff): Promise<void> {
    for (let mine = next++; mine < saves; mine = next++) {
      const id = ids[strewn(mine) % jobs] ?? "";
      const word = `word${mine}`;
      await saveOnce(who, id, word, told);
      words.set(id, [...(words.get(id) ?? []), word]);
    }
  }

  await Promise.all(people.map(work));
  for (const id of ids) {
    const { fields, version } = (await savedJobForm(people[0] as Staff, id)) ?? {
      fields: { description: "" },
      version: 0,
    };
    told.lost += (words.get(id) ?? []).filter((word) => !new RegExp(`\\b${word}\\b`).test(fields.description)).length;
    told.unwritten += version - (await db.jobRevision.count({ where: { jobId: id } }));
  }
  return told;
}

/** The same numbers in every run, in no order: whoever took the jobs in turn would never meet anybody at one. */
const strewn = (n: number) => (Math.imul(n + 1, 0x9e3779b1) >>> 0) >>> 8;

async function saveOnce(who: Staff, id: string, word: string, told: Told): Promise<void> {
  const read = await savedJobForm(who, id);
  if (!read) throw new Error("The job is gone");
  let { version, fields } = { ...read, fields: typedInto(read.fields, word) };
  for (;;) {
    const outcome = await saveJob(who, id, version, jobFormIn().parse(withoutEmpty(fields)), now);
    if (outcome.ok) return void told.saved++;
    if (outcome.reason !== "changed-meanwhile") throw new Error(outcome.reason);
    told.clashes++;
    ({ version, fields } = await putTogether(who, id, { version, fields }, told));
  }
}

/** As the action and the merge page do: what was typed is kept, both are shown, and what comes of it is typed on. */
async function putTogether(who: Staff, id: string, typed: { version: number; fields: JobFields }, told: Told) {
  await replaceJobCopy(who, id, { baseVersion: typed.version, fields: typed.fields }, now);
  for (;;) {
    const clash = await jobClash(who, id);
    if (!clash) {
      told.unshown++;
      return typed;
    }
    const settled = await settleJobClash(who, id, { version: clash.version, body: [], lines: {} }, now);
    const copy = settled.ok ? await ownJobCopy(who, id) : null;
    if (copy) return { version: copy.baseVersion, fields: copy.fields };
  }
}

const typedInto = (fields: JobFields, word: string): JobFields => ({
  ...fields,
  description: `${fields.description}\n\n${word} is planned.`,
});

const withoutEmpty = (fields: JobFields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
