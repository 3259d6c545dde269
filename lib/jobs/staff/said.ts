import { bareAmount } from "@/lib/core/money";
import { asMarkdown } from "../description/to-markdown";
import type { JobFields } from "../form-input";
import type { PayColumns } from "../pay";
import type { JobPlace } from "../types";

/** All that an advert says, as its rows have it; what a revision keeps (SQL function job_said). */
export interface JobSaid extends PayColumns {
  title: string;
  summary: string;
  descriptionHtml: string;
  employerName: string;
  employerAbout: string | null;
  isConfidential: boolean;
  workplace: string;
  contract: string;
  hours: string;
  sector: string | null;
  skills: string[];
  sponsorship: string | null;
  degree: string | null;
  /** A day, `YYYY-MM-DD`. */
  startsOn: string | null;
  places: JobPlace[];
}

/** A date column, or what a revision has of it, as a day. */
const dayOf = (value: Date | string | null): string =>
  (value instanceof Date ? value.toISOString() : (value ?? "")).slice(0, 10);

/** What an advert says as the fields of its form. */
export function fieldsOf(
  said: Omit<JobSaid, "startsOn" | "places"> & { startsOn: Date | string | null; places: Pick<JobPlace, "name">[] },
): JobFields {
  return {
    title: said.title,
    employerName: said.employerName,
    employerAbout: said.employerAbout ?? "",
    isConfidential: said.isConfidential ? "on" : "",
    places: said.places.map(({ name }) => name).join("\n"),
    workplace: said.workplace,
    contract: said.contract,
    hours: said.hours,
    payFrom: bareAmount(said.salaryMinPence) ?? "",
    payTo: bareAmount(said.salaryMaxPence) ?? "",
    payPeriod: said.salaryPeriod ?? "",
    sector: said.sector ?? "",
    sponsorship: said.sponsorship ?? "",
    degree: said.degree ?? "",
    startsOn: dayOf(said.startsOn),
    skills: said.skills.join(", "),
    summary: said.summary,
    description: asMarkdown(said.descriptionHtml),
  };
}
