import type { Prisma, Tx } from "@/lib/core/db";
import { spokenName } from "../public/confidential";
import { addressTells } from "../slugs";

/** All of a job that anybody outside reads, with what its client could be told by, for `select`. */
export const TELLING = {
  slug: true,
  title: true,
  summary: true,
  employerName: true,
  employerAbout: true,
  descriptionHtml: true,
  descriptionText: true,
  skills: true,
  degree: true,
  isConfidential: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
  questions: { select: { text: true, hint: true, options: true } },
  client: {
    select: {
      name: true,
      legalName: true,
      website: true,
      companyNumber: true,
      contacts: { select: { name: true, email: true } },
    },
  },
} as const satisfies Prisma.JobSelect;

type Telling = Prisma.JobGetPayload<{ select: typeof TELLING }>;

/**
 * What a confidential job gives its client away by: legal name, web site, company number, the people there, in its words,
 * its places, its questions or its address; and any postcode in full. The employer's own name is left out of the words
 * wherever they are shown (../public/confidential.ts). `next` is what the job is about to say.
 */
export async function namesGivenAway(tx: Tx, jobId: string, next: Partial<Telling> = {}): Promise<string[]> {
  const before = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: TELLING });
  const job = { ...before, ...next };
  if (!job.isConfidential) return [];
  const own = namesOf(job.employerName);
  const names = clientNames(job).filter((name) => !own.includes(name));
  const text = wordsOf(job);
  const words = [text, ...job.places.map(({ name }) => name)].join("\n");
  const told = [
    ...names.filter((name) => asWord(name).test(words)),
    ...own.flatMap((name) => joined(name)?.exec(words)?.[0] ?? []),
    ...(text.match(DOOR) ?? []),
    ...(addressTells(job.slug, [...own, ...names]) ? [`/jobs/${job.slug}`] : []),
  ];
  return [...new Set(told)];
}

/** A postcode in full, as it is written: no unit of one has C, I, K, M, O or V in it, so that "B1 2pm" is none. */
const DOOR = /\b[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}\b/g;

function wordsOf({ title, summary, employerAbout, descriptionText, descriptionHtml, ...job }: Telling): string {
  const asked = job.questions.flatMap(({ text, hint, options }) => [text, hint, ...options]);
  // The text has the words of a link, and the HTML where it leads.
  const said = [title, summary, employerAbout, descriptionText, descriptionHtml, job.degree, ...job.skills];
  return [...said, ...asked].filter(Boolean).join("\n");
}

function clientNames({ client }: Telling): string[] {
  if (!client) return [];
  const { name, legalName, website, companyNumber, contacts } = client;
  const names = [
    ...namesOf(name),
    ...(legalName ? namesOf(legalName) : []),
    website && hostOf(website),
    companyNumber,
    ...contacts.flatMap((one) => [one.name, one.email]),
  ];
  return names.filter((one) => one !== null && one.length > 2) as string[];
}

const namesOf = (name: string): string[] =>
  [...new Set([name.trim(), spokenName(name)])].filter((one) => one.length > 2);

/** A name of several words as web sites write it: "calderfinch", "calder-finch". Null for a name of one word. */
function joined(name: string): RegExp | null {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && words.join("").length > 5 ? new RegExp(words.join("[-_.]?"), "iu") : null;
}

/** Letters or digits on both sides would make it another word. */
const asWord = (name: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
    "iu",
  );

const hostOf = (website: string) => (URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : null);
