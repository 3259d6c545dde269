import { db, type Prisma } from "@/lib/core/db";
import { fromDateColumn, lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { bareAmount } from "@/lib/core/money";

/** The columns of an export, by names that the import knows (../import/columns.ts); those of Reed's own come first. */
export const HEADER = [
  "jobId",
  "jobTitle",
  "employerName",
  "confidential",
  "locationName",
  "minimumSalary",
  "maximumSalary",
  "currency",
  "payPeriod",
  "date",
  "jobDescription",
  "jobUrl",
  "skills_found",
  "closingDate",
  "contractType",
  "workingHours",
  "workplace",
  "sector",
  "sponsorship",
  "degree",
  "startDate",
] as const;

const COLUMNS = {
  id: true,
  slug: true,
  externalId: true,
  title: true,
  employerName: true,
  isConfidential: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
  publishedAt: true,
  closesAt: true,
  descriptionHtml: true,
  sourceUrl: true,
  skills: true,
  contract: true,
  hours: true,
  workplace: true,
  sector: true,
  sponsorship: true,
  degree: true,
  startsOn: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
} as const satisfies Prisma.JobSelect;

type Row = Prisma.JobGetPayload<{ select: typeof COLUMNS }>;

const AT_ONCE = 200;

/**
 * Every job of a source (null: those that were written here) as cells under HEADER, in the order of their ids, however many
 * there are. Taken in again they are the same jobs; one in several places keeps the first, since a row has one.
 */
export async function* exportRows(source: string | null): AsyncGenerator<string[]> {
  let last: string | null = null;
  for (;;) {
    const rows: Row[] = await db.job.findMany({
      where: { source, binnedAt: null, ...(last && { id: { gt: last } }) },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: COLUMNS,
    });
    for (const row of rows) yield cellsOf(row);
    last = rows.at(-1)?.id ?? null;
    if (rows.length < AT_ONCE) return;
  }
}

function cellsOf(row: Row): string[] {
  const day = (date: string) => date.split("-").reverse().join("/");
  const cells: Record<(typeof HEADER)[number], string | null> = {
    jobId: row.externalId ?? row.slug,
    jobTitle: row.title,
    employerName: row.employerName,
    confidential: row.isConfidential ? "yes" : null,
    locationName: row.places.map(({ name }) => name).join(" / "),
    minimumSalary: bareAmount(row.salaryMinPence),
    maximumSalary: bareAmount(row.salaryMaxPence),
    currency: row.salaryCurrency,
    payPeriod: row.salaryPeriod,
    date: row.publishedAt && day(londonDay(row.publishedAt)),
    jobDescription: row.descriptionHtml,
    jobUrl: row.sourceUrl,
    skills_found: row.skills.length > 0 ? JSON.stringify(row.skills) : null,
    closingDate: row.closesAt && day(lastLondonDay(row.closesAt)),
    contractType: row.contract,
    workingHours: row.hours,
    workplace: row.workplace,
    sector: row.sector,
    sponsorship: row.sponsorship,
    degree: row.degree,
    startDate: row.startsOn && fromDateColumn(row.startsOn),
  };
  return HEADER.map((name) => cells[name] ?? "");
}
