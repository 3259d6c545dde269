// The closed lists of words about jobs: what is stored, what an address or the API says, and what people read.
// The database checks the first four (prisma/migrations: job_workplace, job_contract, job_hours, job_sponsorship).

export const WORKPLACES = { "on-site": "On site", hybrid: "Hybrid", remote: "From home" } as const;
export type Workplace = keyof typeof WORKPLACES;

export const CONTRACTS = {
  permanent: "Permanent",
  "fixed-term": "Fixed term",
  temporary: "Temporary",
  internship: "Internship",
  placement: "Placement",
  apprenticeship: "Apprenticeship",
} as const;
export type Contract = keyof typeof CONTRACTS;

export const HOURS = { "full-time": "Full time", "part-time": "Part time" } as const;
export type Hours = keyof typeof HOURS;

export const SPONSORSHIPS = {
  yes: "Visa sponsorship offered",
  no: "No visa sponsorship",
  maybe: "Visa sponsorship considered",
} as const;
export type Sponsorship = keyof typeof SPONSORSHIPS;

/** The lowest class of degree that an advert asks for, as far as it says one. */
export const DEGREE_CLASSES = {
  first: "A first",
  "2:1": "A 2:1 or above",
  "2:2": "A 2:2 or above",
  any: "A degree, any class or subject",
  none: "No degree",
} as const;
export type DegreeClass = keyof typeof DEGREE_CLASSES;

export const isDegreeClass = (text: string): text is DegreeClass => Object.hasOwn(DEGREE_CLASSES, text);

export const SECTORS = {
  "accounting-finance": "Accounting and finance",
  "admin-operations": "Admin and operations",
  "charity-public": "Charity and public service",
  "construction-property": "Construction and property",
  consulting: "Consulting",
  "creative-media": "Creative and media",
  data: "Data",
  education: "Education",
  "energy-environment": "Energy and environment",
  engineering: "Engineering",
  "health-science": "Health and science",
  "hr-recruitment": "HR and recruitment",
  law: "Law",
  logistics: "Logistics",
  marketing: "Marketing",
  "retail-hospitality": "Retail and hospitality",
  sales: "Sales",
  technology: "Technology",
} as const;
export type Sector = keyof typeof SECTORS;

export { REGIONS } from "@/lib/places/regions";

/** The keys of a list of words, for zod. */
export function keysOf<T extends Record<string, string>>(words: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
}

/** What people read for a stored word; the word itself when it is not in the list. */
export function wordFor(words: Record<string, string>, key: string): string {
  return words[key] ?? key;
}

/** The filters of a search, in the order in which an address names them; each has counts beside its values. */
export const FACETS = [
  "contract",
  "hours",
  "workplace",
  "sector",
  "region",
  "salaryMin",
  "postedWithin",
  "startsWithin",
  "sponsorship",
  "degree",
] as const;
export type Facet = (typeof FACETS)[number];
