import { Badge } from "@/components/ui/badge";
import type { ApplicationLine } from "@/lib/applications/staff/table";
import { londonDay, sayShortDay } from "@/lib/core/dates";
import { type Cells, RowLink } from "./table/data-table";

const RIGHT_TO_WORK: Record<string, string> = {
  yes: "May work here",
  "needs-sponsorship": "Needs sponsorship",
  unsure: "Not sure",
};

/** An application as a recruiter scans it: who, for what, and whether anybody has read it. */
export const APPLICATION_CELLS: Cells<ApplicationLine> = {
  name: ({ id, name }) => <RowLink href={`/admin/applications/${id}`}>{name}</RowLink>,
  job: ({ job }) => job.title,
  employer: ({ job }) => job.employerName,
  right: ({ rightToWork }) => RIGHT_TO_WORK[rightToWork] ?? rightToWork,
  sent: ({ updatedAt }) => sayShortDay(londonDay(updatedAt)),
  state: ({ readAt }) => (readAt ? <span className="text-quiet">Read</span> : <Badge tone="warn">Not read yet</Badge>),
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
};
