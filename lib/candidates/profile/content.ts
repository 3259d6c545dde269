import type { Tx } from "@/lib/core/db";
import type { Month } from "../cv-reading/dates";
import type { JobRow, LanguageRow, ProfileContent, ProfilePart, ProjectRow, StudyRow } from "../profile-input";

type Years = { fromYear: number | null; fromMonth: number | null; toYear: number | null; toMonth: number | null };

const years = (from: Month | null, to: Month | null): Years => ({
  fromYear: from?.year ?? null,
  fromMonth: from?.month ?? null,
  toYear: to?.year ?? null,
  toMonth: to?.month ?? null,
});

const asMonth = (year: number | null, month: number | null): Month | null =>
  year === null ? null : { year, ...(month !== null && { month }) };

/** Puts what a part holds in the place of what it held. */
type Replace = { [Part in ProfilePart]: (tx: Tx, candidateId: string, content: ProfileContent[Part]) => Promise<void> };

export const REPLACE: Replace = {
  async about(tx, candidateId, { name, phone, links }) {
    await tx.person.update({ where: { id: candidateId }, data: { name } });
    await tx.candidate.update({ where: { personId: candidateId }, data: { phone: phone ?? null } });
    await tx.profileLink.deleteMany({ where: { candidateId } });
    await tx.profileLink.createMany({ data: links.map((url, position) => ({ candidateId, position, url })) });
  },
  async studies(tx, candidateId, rows) {
    await tx.profileStudy.deleteMany({ where: { candidateId } });
    const data = rows.map(({ from, to, ...row }, position) => ({ candidateId, position, ...row, ...years(from, to) }));
    await tx.profileStudy.createMany({ data });
  },
  async work(tx, candidateId, rows) {
    await tx.profileJob.deleteMany({ where: { candidateId } });
    const data = rows.map(({ from, to, ...row }, position) => {
      const end = to === "now" ? null : to;
      return { candidateId, position, ...row, isCurrent: to === "now", ...years(from, end) };
    });
    await tx.profileJob.createMany({ data });
  },
  async projects(tx, candidateId, rows) {
    await tx.profileProject.deleteMany({ where: { candidateId } });
    const data = rows.map(({ url, ...row }, position) => ({ candidateId, position, ...row, url: url || null }));
    await tx.profileProject.createMany({ data });
  },
  async skills(tx, candidateId, { skills, languages }) {
    await tx.profileSkill.deleteMany({ where: { candidateId } });
    await tx.profileSkill.createMany({ data: skills.map((name, position) => ({ candidateId, position, name })) });
    await tx.profileLanguage.deleteMany({ where: { candidateId } });
    await tx.profileLanguage.createMany({
      data: languages.map((row, position) => ({ candidateId, position, ...row })),
    });
  },
};

/** All that a profile holds; null when there is no such candidate. */
export async function contentOf(tx: Tx, candidateId: string): Promise<ProfileContent | null> {
  const inOrder = { orderBy: { position: "asc" } } as const;
  const row = await tx.candidate.findUnique({
    where: { personId: candidateId },
    select: {
      phone: true,
      person: { select: { name: true } },
      links: inOrder,
      studies: inOrder,
      jobs: inOrder,
      projects: inOrder,
      skills: inOrder,
      languages: inOrder,
    },
  });
  if (!row) return null;
  return {
    about: { name: row.person.name, phone: row.phone ?? undefined, links: row.links.map(({ url }) => url) },
    studies: row.studies.map(asStudy),
    work: row.jobs.map(asJob),
    projects: row.projects.map(({ name, url, what }): ProjectRow => ({ name, url: url ?? "", what })),
    skills: {
      skills: row.skills.map(({ name }) => name),
      languages: row.languages.map(({ name, level }): LanguageRow => ({ name, level })),
    },
  };
}

function asStudy(row: Omit<StudyRow, "from" | "to"> & Years): StudyRow {
  const { institution, qualification, subject, grade, isExpected, fromYear, fromMonth, toYear, toMonth } = row;
  const times = { from: asMonth(fromYear, fromMonth), to: asMonth(toYear, toMonth) };
  return { institution, qualification, subject, grade, isExpected, ...times };
}

function asJob(row: Omit<JobRow, "from" | "to"> & Years & { isCurrent: boolean }): JobRow {
  const { title, employer, isPartTime, what, isCurrent, fromYear, fromMonth, toYear, toMonth } = row;
  const to = isCurrent ? "now" : asMonth(toYear, toMonth);
  return { title, employer, isPartTime, from: asMonth(fromYear, fromMonth), to, what };
}
