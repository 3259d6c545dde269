import { Badge } from "@/components/ui/badge";
import type { MessageLine } from "@/lib/contact/staff/table";
import { ABOUT, type About } from "@/lib/contact/vocabulary";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay } from "@/lib/core/time/say";
import { type Cells, RowLink } from "../table/data-table";

const day = (at: Date) => sayShortDay(londonDay(at));

/** A message as staff scan it. */
export const MESSAGE_CELLS: Cells<MessageLine> = {
  who: ({ id, name }) => <RowLink href={`/admin/messages/${id}`}>{name}</RowLink>,
  start: ({ start }) => <span className="block max-w-[36em] truncate">{start}</span>,
  about: ({ about }) => (about ? ABOUT[about as About] : <span className="text-quiet">Not said</span>),
  came: ({ createdAt }) => day(createdAt),
  state: ({ answeredAt, spamAt }) =>
    spamAt ? <Badge tone="bad">Spam</Badge> : answeredAt ? "Answered" : <Badge tone="warn">Open</Badge>,
  answered: ({ answeredAt }) => answeredAt && day(answeredAt),
  assignee: ({ assignee }) => assignee ?? <span className="text-quiet">Nobody</span>,
  email: ({ email }) => email,
};
