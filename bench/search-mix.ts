import type { SearchRequest } from "@/lib/jobs/schema";

const WORDS = [
  "graduate",
  "trainee",
  "analyst",
  "graduate analyst",
  "software developer",
  "marketing",
  "HR",
  "finance assistant",
];
const RARE = ["hydrologist", '"data analyst"', "actuarial", "planner -transport", "nurse OR teacher", "C++", "patent"];
const MISTYPED = ["grduate anlyst", "enginer", "markting", "acountant", "develper", "recruitmnt"];
const PLACES = ["London", "Leeds", "Manchester", "Birmingham", "Truro", "LS1", "M1 2AB", "Kent", "Scotland", "Newport"];

/** Sixty searches: common and rare words, slips, places near and wide, filters, orders, and pages deep down. */
export const SEARCH_MIX: SearchRequest[] = [
  {},
  { sort: "salary" },
  { sort: "closing" },
  { page: 200 },
  ...WORDS.map((q) => ({ q })),
  ...RARE.map((q) => ({ q })),
  ...MISTYPED.map((q) => ({ q })),
  ...PLACES.map((place) => ({ place })),
  ...PLACES.slice(0, 6).map((place, at) => ({ q: WORDS[at], place, radius: 10 + at * 10 })),
  { q: "graduate", page: 50 },
  { q: "graduate", page: 250 },
  { q: "graduate", sort: "newest" },
  { q: "graduate", sort: "salary" },
  { q: "analyst", sort: "closing" },
  { place: "Leeds", sort: "distance" },
  { place: "London", radius: 100, page: 40 },
  { contract: ["permanent"] },
  { workplace: ["remote"], q: "developer" },
  { sector: ["technology", "data"], salaryMin: 28_000 },
  { region: ["north-west", "yorkshire"], hours: ["part-time"] },
  { sponsorship: "yes" },
  { postedWithin: 7 },
  { startsWithin: 60, q: "placement" },
  { q: "graduate", salaryMin: 32_000, region: ["london"], postedWithin: 14 },
  { q: "trainee", place: "Birmingham", contract: ["apprenticeship"] },
  { q: "zzzzqqqq" },
  { q: "the and of" },
  { q: "marketing", place: "Nowhereville" },
];
