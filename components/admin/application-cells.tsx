import { Badge } from "@/components/ui/badge";
import type { ApplicationLine } from "@/lib/applications/staff/table";
import { STAGES } from "@/lib/applications/vocabulary";
import { daysBetween, fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";
import { type Cells, RowLink } from "./table/data-table";

const RIGHT_TO_WORK: Record<string, string> = {
  yes: "May work here",
  "needs-sponsorship": "Needs sponsorship",
  unsure: "Not sure",
};

/**
 * An application as a recruiter scans it: who, for what, where it stands, and by when its candidate hears. `today` is
 * the day in London.
 */
export const applicationCells = (today: LocalDate): Cells<ApplicationLine> => ({
  name: ({ id, name }) => <RowLink href={`/admin/applications/${id}`}>{name}</RowLink>,
  job: ({ job }) => job.title,
  employer: ({ job }) => job.employerName,
  stage: ({ stage }) => STAGES[stage],
  due: ({ answerDueOn }) => answerDueOn && <DueDay on={fromDateColumn(answerDueOn)} today={today} />,
  has: ({ job: { vacancy, client } }) =>
    (vacancy?.owner ?? client?.owner)?.person.name ?? <span className="text-quiet">Nobody yet</span>,
  right: ({ rightToWork }) => RIGHT_TO_WORK[rightToWork] ?? rightToWork,
  sent: ({ updatedAt }) => sayShortDay(londonDay(updatedAt)),
  state: ({ readAt }) => (readAt ? <span className="text-quiet">Read</span> : <Badge tone="warn">Not read yet</Badge>),
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
});

function DueDay({ on, today }: { on: LocalDate; today: LocalDate }) {
  const days = daysBetween(today, on);
  if (days < 0) return <Badge tone="bad">Overdue since {sayShortDay(on)}</Badge>;
  return days === 0 ? <Badge tone="warn">Today</Badge> : sayShortDay(on);
}
