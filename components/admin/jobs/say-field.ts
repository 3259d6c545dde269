import { localDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { PERIOD_WORDS } from "@/lib/core/money";
import type { JobField } from "@/lib/jobs/form-input";
import { CONTRACTS, HOURS, SECTORS, SPONSORSHIPS, wordFor, WORKPLACES } from "@/lib/jobs/vocabulary";

const LISTS: Partial<Record<JobField, Record<string, string>>> = {
  workplace: WORKPLACES,
  contract: CONTRACTS,
  hours: HOURS,
  sector: SECTORS,
  sponsorship: SPONSORSHIPS,
  payPeriod: PERIOD_WORDS,
};

/** What stands in a field, as people say it: "Hybrid" for hybrid, "yes" for a ticked box, "(nothing)" for an empty one. */
export function sayField(name: JobField, value: string): string {
  if (name === "isConfidential") return value ? "yes" : "no";
  if (value === "") return "(nothing)";
  const day = name === "startsOn" ? localDate(value) : null;
  if (day) return sayDay(day, { year: true });
  return wordFor(LISTS[name] ?? {}, value);
}
