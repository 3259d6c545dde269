import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { sayCloses, sayShortDay } from "@/lib/core/time/say";
import { sayPay } from "@/lib/core/money";
import { sayJobNumber } from "@/lib/jobs/number";
import { payOf } from "@/lib/jobs/pay";
import type { JobLine } from "@/lib/jobs/staff/table";
import { CONTRACTS, SECTORS, wordFor, WORKPLACES } from "@/lib/jobs/vocabulary";
import { Badge } from "../ui/badge";
import { type Cells, RowLink } from "./table/data-table";

const STATES: Record<JobLine["state"], { tone: "plain" | "good" | "warn" | "bad"; words: string }> = {
  open: { tone: "good", words: "Open" },
  draft: { tone: "plain", words: "Draft" },
  scheduled: { tone: "warn", words: "Scheduled" },
  closed: { tone: "plain", words: "Closed" },
  withdrawn: { tone: "bad", words: "Withdrawn" },
};

/** A job as a recruiter scans it: what, who, where, pay, how many applied, when it closes. */
export const jobCells = (now: Date): Cells<JobLine> => ({
  title: ({ id, title, number, remarks }) => (
    <>
      <RowLink href={`/admin/jobs/${id}`}>{title}</RowLink>{" "}
      <span className="text-quiet tabular-nums">{sayJobNumber(number)}</span>
      {remarks.length > 0 && <span className="text-quiet">, {saidOf(remarks)}</span>}
    </>
  ),
  employer: ({ isConfidential, employerName }) => (
    <>
      {isConfidential && <span className="text-quiet">Confidential: </span>}
      {employerName}
    </>
  ),
  place: ({ places }) => placesOf(places),
  pay: (job) => {
    const pay = payOf(job);
    return pay ? sayPay(pay).replace(/ a year$/, "") : <span className="text-quiet">Not stated</span>;
  },
  applied: ({ id, title, applications }) =>
    applications > 0 ? (
      <a href={`/admin/applications?job=${id}`} className="font-semibold">
        {applications}
        <VisuallyHidden> applied for {title}</VisuallyHidden>
      </a>
    ) : (
      0
    ),
  closes: ({ closesAt, state }) =>
    closesAt && (
      <span className={state === "open" && sayCloses(closesAt, now).isSoon ? "font-semibold text-warn" : undefined}>
        {sayShortDay(lastLondonDay(closesAt))}
      </span>
    ),
  state: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>,
  published: ({ publishedAt }) => publishedAt && sayShortDay(londonDay(publishedAt)),
  changed: ({ updatedAt }) => sayShortDay(londonDay(updatedAt)),
  contract: ({ contract }) => wordFor(CONTRACTS, contract),
  workplace: ({ workplace }) => wordFor(WORKPLACES, workplace),
  sector: ({ sector }) => sector && wordFor(SECTORS, sector),
  source: ({ source }) => source ?? <span className="text-quiet">Written here</span>,
});

/** What an import assumed is read on the page of the job; here only that there is something. */
const saidOf = ({ length }: string[]) => (length === 1 ? "1 remark" : `${length} remarks`);

function placesOf([first, ...others]: { name: string }[]): string {
  if (!first) return "From home";
  return others.length > 0 ? `${first.name} and ${others.length} more` : first.name;
}
