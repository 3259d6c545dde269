import { sayStart } from "@/components/calls/words";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import type { CallDetails } from "@/lib/calls/types";
import { OUTCOMES, TOPICS } from "@/lib/calls/vocabulary";

/** Calls in order of time, in UK time, with what the visitor wants from each. */
export function CallsTable({ calls }: { calls: CallDetails[] }) {
  return (
    <Table
      label="Calls"
      columns={[
        { head: "When" },
        { head: "Who" },
        { head: "With" },
        { head: "About" },
        { head: "Phone" },
        { head: "What they want from it" },
        { head: "Outcome" },
      ]}
    >
      {calls.map((call) => (
        <Tr key={call.id}>
          <Td className="tabular-nums">{sayStart(call.startsAt)}</Td>
          <Td head className="max-w-56 truncate">
            <a href={`/admin/calls/${call.id}`}>{call.name}</a>
          </Td>
          <Td className="max-w-40 truncate">{call.host.name}</Td>
          <Td>{call.topic ? TOPICS[call.topic] : <span className="text-quiet">Not said</span>}</Td>
          <Td>{call.phone ?? <span className="text-quiet">Not given</span>}</Td>
          <Td className="max-w-80 min-w-48 truncate">{call.note}</Td>
          <Td>
            {call.status === "cancelled" ? <Badge tone="bad">Cancelled</Badge> : call.outcome && OUTCOMES[call.outcome]}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
