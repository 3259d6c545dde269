import { londonDay } from "@/lib/core/dates";
import { type PayPeriod, YEARLY } from "@/lib/core/money";

/** An hour's pay in pence, from a day on. `adult` is 21 and over, `apprentice` also under 18. Source: GOV.UK, National Minimum Wage rates. */
const RATES = [
  { from: "2026-04-01", adult: 1271, apprentice: 800 },
  { from: "2025-04-01", adult: 1221, apprentice: 755 },
];

interface Paid {
  contract: string;
  salaryMinPence: number | null;
  salaryMaxPence: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
}

/**
 * Whether the most that an advert offers is below the rate for adults (apprentices have their own). The advert does not
 * say the hours, so a year is 1,950 of them and a day 7.5, which favours the employer by a hair. Pay in another currency,
 * or none, is not judged.
 */
export function belowMinimumWage(
  { contract, salaryMinPence, salaryMaxPence, salaryCurrency, salaryPeriod }: Paid,
  at: Date,
): boolean {
  const most = salaryMaxPence ?? salaryMinPence;
  if (most === null || salaryCurrency !== "GBP" || !salaryPeriod) return false;
  const rate = RATES.find(({ from }) => from <= londonDay(at)) ?? RATES.at(-1);
  if (!rate) return false;
  const yearly = most * YEARLY[salaryPeriod as PayPeriod];
  return yearly < (contract === "apprenticeship" ? rate.apprentice : rate.adult) * YEARLY.hour;
}
