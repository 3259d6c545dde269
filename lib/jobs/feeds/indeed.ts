import type { Brand } from "@/lib/core/settings/brand";
import { appUrl } from "@/lib/core/env";
import { sayPay } from "@/lib/core/money";
import { cdata } from "@/lib/core/web/xml";
import { isRegion, REGIONS } from "@/lib/places/regions";
import type { JobDetails, JobPlace } from "../types";
import { CONTRACTS, HOURS, SECTORS } from "../vocabulary";

type Agency = Pick<Brand, "name" | "email">;

/**
 * All open jobs in the XML that Indeed and others read, piece by piece: one entry for each place of a job, with a reference
 * of its own that never changes. Jobs of confidential employers are left out: boards want the name that applicants know.
 * `changed` is when any of them last did.
 */
export async function* indeedXml(
  jobs: AsyncIterable<JobDetails[]>,
  changed: Date,
  agency: Agency,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>
<source>
<publisher>${cdata(agency.name)}</publisher>
<publisherurl>${cdata(appUrl("/"))}</publisherurl>
<lastBuildDate>${cdata(changed.toUTCString())}</lastBuildDate>
`;
  for await (const some of jobs) {
    const named = some.filter(({ employer }) => !employer.isConfidential);
    yield named.flatMap((job) => placesOf(job).map((place, index) => entryOf(job, place, index, agency))).join("");
  }
  yield "</source>\n";
}

const FROM_HOME: JobPlace = { name: "Remote", region: null, country: "GB", latitude: null, longitude: null };

const placesOf = ({ places }: JobDetails) => (places.length > 0 ? places : [FROM_HOME]);

const REMOTE_TYPES: Partial<Record<JobDetails["workplace"], string>> = {
  remote: "Fully remote",
  hybrid: "Hybrid remote",
};

function entryOf(job: JobDetails, place: JobPlace, index: number, agency: Agency): string {
  const elements: Record<string, string | null | undefined> = {
    title: job.title,
    date: job.publishedAt.toISOString(),
    referencenumber: `${job.id}-${index + 1}`,
    requisitionid: job.id,
    url: appUrl(`/jobs/${job.slug}?source=Indeed`),
    company: job.employer.name,
    sourcename: agency.name,
    city: place.name,
    state: place.region !== null && isRegion(place.region) ? REGIONS[place.region] : "",
    country: place.country,
    email: agency.email,
    description: job.descriptionHtml,
    salary: job.pay && sayPay(job.pay),
    jobtype: `${HOURS[job.hours]}, ${CONTRACTS[job.contract].toLowerCase()}`,
    category: job.sector && SECTORS[job.sector],
    education: job.degree,
    expirationdate: job.closesAt.toISOString(),
    remotetype: REMOTE_TYPES[job.workplace],
    lastactivitydate: job.updatedAt.toISOString(),
  };
  const lines = Object.entries(elements)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<${name}>${cdata(value ?? "")}</${name}>\n`);
  return `<job>\n${lines.join("")}</job>\n`;
}
