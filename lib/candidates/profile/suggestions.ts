import { fold } from "@/lib/core/text/text";
import type { ReadJob, Reading, ReadStudy } from "../cv-reading/types";
import type { JobRow, ProfileContent, StudyRow } from "../profile-input";
import { MOST_ROWS } from "../profile-rows-input";

/** A row to be looked at; `said` is what the CV says where it came from one. */
export type Suggested<Row> = Row & { said?: string };

export interface Suggestion {
  about: ProfileContent["about"];
  studies: Suggested<StudyRow>[];
  work: Suggested<JobRow>[];
  projects: Suggested<ProfileContent["projects"][number]>[];
  skills: ProfileContent["skills"];
  /** How many of each part the CV has that the profile has not. */
  added: { about: number; studies: number; work: number; projects: number; skills: number };
}

/**
 * A profile with what a CV adds to it: what stands in the profile stays as it is, and what the CV says again is not said
 * twice. It is for a form to show; nothing of it counts until somebody has looked at it and saved.
 */
export function suggestionFrom(
  reading: Reading,
  { about, studies, work, projects, skills }: ProfileContent,
): Suggestion {
  const newStudies = reading.studies.map(asStudy).filter((row) => !studies.some((known) => isSameStudy(known, row)));
  const newWork = reading.jobs.map(asJob).filter((row) => !work.some((known) => isSameJob(known, row)));
  const newProjects = reading.projects
    .map(({ name, link, what, said }) => ({ name, url: link, what, said: name ? undefined : said }))
    .filter((row) => !projects.some((known) => isAlike(known.name, row.name)));
  const newSkills = reading.skills.filter((skill) => !skills.skills.some((known) => isAlike(known, skill)));
  const newLanguages = reading.languages.filter(
    ({ name }) => !skills.languages.some((known) => isAlike(known.name, name)),
  );
  const newLinks = reading.links.filter((link) => !about.links.some((known) => isAlike(known, link)));
  const phone = about.phone ?? (reading.phone || undefined);
  return {
    about: { name: about.name, phone, links: [...about.links, ...newLinks].slice(0, 6) },
    studies: [...studies, ...newStudies].slice(0, MOST_ROWS.studies),
    work: [...work, ...newWork].slice(0, MOST_ROWS.work),
    projects: [...projects, ...newProjects].slice(0, MOST_ROWS.projects),
    skills: {
      skills: [...skills.skills, ...newSkills].slice(0, 40),
      languages: [...skills.languages, ...newLanguages].slice(0, MOST_ROWS.languages),
    },
    added: {
      about: newLinks.length + (phone !== about.phone ? 1 : 0),
      studies: newStudies.length,
      work: newWork.length,
      projects: newProjects.length,
      skills: newSkills.length + newLanguages.length,
    },
  };
}

const isAlike = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim();

const isSameStudy = (a: StudyRow, b: StudyRow): boolean =>
  isAlike(a.institution, b.institution) && isAlike(a.qualification, b.qualification);

const isSameJob = (a: JobRow, b: JobRow): boolean =>
  isAlike(a.title, b.title) && isAlike(a.employer, b.employer) && a.from?.year === b.from?.year;

/** The CV's own words stand beside what we could not tell apart. */
function asStudy({ from, to, said, ...row }: ReadStudy): Suggested<StudyRow> {
  const isUnsure = row.institution === "" || row.qualification === "";
  return { ...row, from: from ?? null, to: to ?? null, said: isUnsure ? said : undefined };
}

function asJob({ from, to, isCurrent, said, ...row }: ReadJob): Suggested<JobRow> {
  const isUnsure = row.title === "" || row.employer === "";
  return { ...row, from: from ?? null, to: isCurrent ? "now" : (to ?? null), said: isUnsure ? said : undefined };
}
