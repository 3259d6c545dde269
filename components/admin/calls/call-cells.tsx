import { sayStart } from "@/components/calls/words";
import { Badge } from "@/components/ui/badge";
import type { CallDetails } from "@/lib/calls/types";
import { OUTCOMES, TOPICS } from "@/lib/calls/vocabulary";
import { type Cells, RowLink } from "../table/data-table";

/** Calls in UK time, with what the visitor wants from each. */
export const CALL_CELLS: Cells<CallDetails> = {
  who: ({ id, name }) => <RowLink href={`/admin/calls/${id}`}>{name}</RowLink>,
  when: ({ startsAt }) => <span className="tabular-nums">{sayStart(startsAt)}</span>,
  with: ({ host }) => host.name,
  topic: ({ topic }) => (topic ? TOPICS[topic] : <span className="text-quiet">Not said</span>),
  phone: ({ phone }) => phone ?? <span className="text-quiet">Not given</span>,
  note: ({ note }) => note,
  outcome: ({ status, outcome }) =>
    status === "cancelled" ? <Badge tone="bad">Cancelled</Badge> : outcome && OUTCOMES[outcome],
  email: ({ email }) => email,
};
