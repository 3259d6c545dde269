import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { TOPICS } from "@/lib/calls/vocabulary";
import type { CallDetails } from "@/lib/calls/types";
import { londonDay, sayDay, sayTime } from "@/lib/core/dates";

type Props = {
  calls: CallDetails[]; /** The action that cancels one call; left out for who may not. */
  cancelOf?: (id: string) => () => Promise<void>;
};

/** Calls in order of time, in UK time, with what the visitor wants from each. */
export function CallsTable({ calls, cancelOf }: Props) {
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
        { head: "Change", unseen: true },
      ]}
    >
      {calls.map((call) => (
        <Tr key={call.id}>
          <Td className="tabular-nums">
            <a href={`/admin/calls/${call.id}`}>
              {sayDay(londonDay(call.startsAt))}, {sayTime(call.startsAt)}
            </a>{" "}
            {call.status === "cancelled" && <Badge tone="bad">Cancelled</Badge>}
          </Td>
          <Td>
            <a href={`mailto:${call.email}`}>{call.name}</a>
          </Td>
          <Td>{call.host.name}</Td>
          <Td>{call.topic ? TOPICS[call.topic] : <span className="text-quiet">Not said</span>}</Td>
          <Td>{call.phone ?? <span className="text-quiet">Not given</span>}</Td>
          <Td className="max-w-80 min-w-48 py-2 whitespace-normal!">{call.note}</Td>
          <Td>
            {cancelOf && call.status === "booked" && (
              <form action={cancelOf(call.id)}>
                <Button size="desk" look="danger" aria-label={`Cancel the call with ${call.name}`}>
                  Cancel
                </Button>
              </form>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
