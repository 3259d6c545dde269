import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "@/tests/support/a-job";
import type { SearchRequest } from "../schema";
import { search } from "./search";
import { learnTerms } from "./upkeep";

/** For tests of the search: thirteen open jobs that differ in words, places and facts, and two that are not out yet. */

export const now = new Date("2026-11-25T09:00:00Z");
export const day = (n: number) => new Date(`2026-11-${String(n).padStart(2, "0")}T09:00:00Z`);
export const titles = async (request: SearchRequest) => (await search(request, now)).items.map(({ title }) => title);

export async function thirteenJobs(): Promise<void> {
  await loadGazetteer();
  await aJob({
    title: "Marketing assistant",
    descriptionText: "Write posts.",
    publishedAt: day(20),
    pounds: [26_000, 28_000],
  });
  await aJob({
    title: "Office all-rounder",
    descriptionText: "Some marketing and filing.",
    publishedAt: day(24),
    pounds: [24_000, null],
  });
  await aJob({
    title: "C++ engineer",
    skills: ["C++"],
    places: ["manchester"],
    publishedAt: day(10),
    pounds: [35_000, 45_000],
  });
  await aJob({
    title: "C# developer",
    skills: [".NET"],
    places: ["manchester"],
    workplace: "hybrid",
    publishedAt: day(11),
  });
  await aJob({ title: "C programmer", places: ["york"], publishedAt: day(12), sponsorship: "yes" });
  await aJob({ title: "Statistician", descriptionText: "Models in R.", places: ["london"], publishedAt: day(13) });
  await aJob({
    title: "Human resources officer",
    places: ["cardiff"],
    publishedAt: day(14),
    salaryMinPence: 1400,
    salaryMaxPence: 1400,
    salaryCurrency: "GBP",
    salaryPeriod: "hour",
  });
  await aJob({ title: "Data analyst", places: [], workplace: "remote", publishedAt: day(15), degree: "Any subject" });
  await aJob({
    title: "Café manager",
    descriptionText: "Łódź blend.",
    places: ["bradford"],
    publishedAt: day(16),
    contract: "temporary",
  });
  await aJob({
    title: "Front-end developer",
    places: ["dublin"],
    publishedAt: day(17),
    salaryMinPence: 5_000_000,
    salaryCurrency: "EUR",
    salaryPeriod: "year",
  });
  await aJob({ title: "Analyst, data", places: ["leeds"], publishedAt: day(9) });
  await aJob({
    title: "Editor",
    employerName: "Swift Press",
    places: ["london"],
    publishedAt: day(8),
    startsOn: new Date("2026-12-05T00:00:00Z"),
  });
  await aJob({ title: "Swift coder", places: ["london"], publishedAt: day(7) });
  await aJob({ title: "Not yet", publishedAt: new Date("2026-11-25T09:00:01Z") });
  await aJob({ title: "Witch of the stage", publishedAt: new Date("2026-11-25T09:00:02Z") });
  await learnTerms(new Date("2026-11-25T09:00:03Z"));
}
