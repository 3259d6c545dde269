import type { Pay, PayPeriod } from "@/lib/core/money";

/**
 * The columns of a job that say what it pays: amounts with their currency and period, or none of them (CHECK
 * job_salary_whole).
 */
export interface PayColumns {
  salaryMinPence: number | null;
  salaryMaxPence: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
}

/** What a row pays; null when it is not stated. */
export function payOf(row: PayColumns): Pay | null {
  const { salaryMinPence: minPence, salaryMaxPence: maxPence, salaryCurrency: currency, salaryPeriod: period } = row;
  if (!currency || !period) return null;
  return { minPence, maxPence, currency, period: period as PayPeriod };
}
