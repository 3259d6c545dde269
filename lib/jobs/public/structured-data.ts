import type { Brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import type { Pay } from "@/lib/core/money";
import { isRegion, REGIONS } from "@/lib/places/regions";
import { isOpen } from "../open";
import type { JobDetails, JobPlace, JobSummary } from "../types";
import { SECTORS } from "../vocabulary";

/**
 * What search engines are told about a job: schema.org JobPosting as Google asks for it. Null unless the job is open now,
 * since markup of a closed job costs the site its place. Everything in it is on the page too.
 */
export function jobMarkup(job: JobDetails, brand: Pick<Brand, "name">, now: Date): object | null {
  if (job.status !== "open" || !isOpen({ ...job, withdrawnAt: null }, now)) return null;
  const { title, employer, pay, sector, degree, startsOn, skills } = job;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title,
    description: job.descriptionHtml,
    url: appUrl(`/jobs/${job.slug}`),
    identifier: { "@type": "PropertyValue", name: brand.name, value: job.id },
    datePosted: londonDay(job.publishedAt),
    validThrough: job.closesAt.toISOString(),
    hiringOrganization: { "@type": "Organization", name: employer.isConfidential ? "confidential" : employer.name },
    ...whereMarkup(job),
    employmentType: employmentTypes(job),
    ...(pay && { baseSalary: payMarkup(pay) }),
    ...(degree && { educationRequirements: educationMarkup(degree) }),
    ...(startsOn && { jobStartDate: startsOn }),
    ...(sector && { industry: SECTORS[sector] }),
    ...(skills.length > 0 && { skills: skills.join(", ") }),
    directApply: true,
  };
}

/** From home is TELECOMMUTE and open to the whole country; two days in an office is neither. */
function whereMarkup({ workplace, places }: JobSummary): object {
  const jobLocation = places.map(placeMarkup);
  return {
    ...(jobLocation.length > 0 && { jobLocation }),
    ...(workplace === "remote" && {
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: { "@type": "Country", name: "United Kingdom" },
    }),
  };
}

function placeMarkup({ name, region, country }: JobPlace): object {
  const address = { "@type": "PostalAddress", addressLocality: name, addressCountry: country };
  const addressRegion = region !== null && isRegion(region) ? REGIONS[region] : undefined;
  return { "@type": "Place", address: addressRegion ? { ...address, addressRegion } : address };
}

const EMPLOYMENT_TYPES: Partial<Record<JobSummary["contract"], string>> = {
  "fixed-term": "TEMPORARY",
  temporary: "TEMPORARY",
  internship: "INTERN",
  placement: "INTERN",
};

function employmentTypes({ contract, hours }: JobSummary): string[] {
  const type = EMPLOYMENT_TYPES[contract];
  return [hours === "part-time" ? "PART_TIME" : "FULL_TIME", ...(type ? [type] : [])];
}

/** The pay as it is offered, in pounds, euros or dollars with pence as decimals; one end alone stays one end. */
function payMarkup({ minPence, maxPence, currency, period }: Pay): object {
  const amounts =
    minPence === maxPence && minPence !== null
      ? { value: minPence / 100 }
      : {
          ...(minPence !== null && { minValue: minPence / 100 }),
          ...(maxPence !== null && { maxValue: maxPence / 100 }),
        };
  return {
    "@type": "MonetaryAmount",
    currency,
    value: { "@type": "QuantitativeValue", ...amounts, unitText: period.toUpperCase() },
  };
}

function educationMarkup(degree: string): string | object {
  if (/\b(no degree|none|not needed|not required)\b/i.test(degree)) return "no requirements";
  return { "@type": "EducationalOccupationalCredential", credentialCategory: "bachelor degree" };
}

/** A list of jobs, by their addresses only: job markup belongs on the page of each. */
export function listMarkup(jobs: JobSummary[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    itemListElement: jobs.map(({ slug }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: appUrl(`/jobs/${slug}`),
    })),
  };
}
