import type { LocalDate } from "@/lib/core/time/dates";
import type { JobDetails } from "./types";

/** A job with everything said, as a page gets it. */
export function aJobInFull(facts: Partial<JobDetails> = {}): JobDetails {
  return {
    id: "6f1c1f0e-2f0a-4a39-9c50-0d6f9d0c2a11",
    slug: "graduate-marketing-assistant-leeds",
    title: "Graduate marketing assistant",
    summary: "Tell the story of signs that stop people getting lost.",
    employer: { name: "Calder & Finch", about: "A design studio by the canal", isConfidential: false },
    places: [{ name: "Leeds", region: "yorkshire", country: "GB", latitude: 53.797, longitude: -1.549 }],
    placeCount: 1,
    distanceMiles: null,
    workplace: "hybrid",
    contract: "permanent",
    hours: "full-time",
    pay: { minPence: 2_700_000, maxPence: 2_850_000, currency: "GBP", period: "year" },
    sector: "marketing",
    skills: ["Writing", "Spreadsheets"],
    sponsorship: "no",
    degree: "Any subject",
    startsOn: "2027-01-11" as LocalDate,
    publishedAt: new Date("2026-11-20T23:30:00Z"),
    updatedAt: new Date("2026-11-21T10:00:00Z"),
    closesAt: new Date("2026-12-20T00:00:00Z"),
    status: "open",
    descriptionHtml: "<h2>What you would do</h2><p>Write &amp; measure.</p>",
    version: 1,
    number: 1042,
    ...facts,
  };
}
