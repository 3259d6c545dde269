import { sayPay } from "@/lib/core/money";
import { shorten } from "@/lib/core/text/text";
import type { JobSummary } from "../types";
import { WORKPLACES } from "../vocabulary";

/** What search engines and shared links show of a job's page: its title, less the site's name, and a sentence or two. */
export function headOf(job: JobSummary): { title: string; description: string } {
  return {
    title: `${job.title} at ${job.employer.name}, ${whereWords(job)}`,
    description: shorten([job.pay && sayPay(job.pay), job.summary].filter(Boolean).join(". "), 160),
  };
}

/** "Leeds", or "from home". */
export const whereWords = ({ places, workplace }: JobSummary): string =>
  places[0]?.name ?? WORKPLACES[workplace].toLowerCase();
