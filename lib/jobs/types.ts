import type { Pay } from "@/lib/core/money";
import type { Contract, Hours, Sector, Sponsorship, Workplace } from "./vocabulary";

export interface JobPlace {
  name: string;
  region: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
}

/** A job in a list: what a row shows. */
export interface JobSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** The employer's name as the public may see it: a confidential one says so instead. */
  employer: { name: string; about: string | null; isConfidential: boolean };
  places: JobPlace[];
  /** In how many places this advert is open among the results; 1 for most. */
  placeCount: number;
  /** Miles to the place searched for, when one was. */
  distanceMiles: number | null;
  workplace: Workplace;
  contract: Contract;
  hours: Hours;
  pay: Pay | null;
  sector: Sector | null;
  skills: string[];
  sponsorship: Sponsorship | null;
  degree: string | null;
  /** YYYY-MM-DD */
  startsOn: string | null;
  publishedAt: Date;
  updatedAt: Date;
  closesAt: Date;
}

/** A job on its own page. */
export interface JobDetails extends JobSummary {
  status: "open" | "closed";
  descriptionHtml: string;
  version: number;
}
