import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import type { TaskState } from "@/lib/status/types";
import { sayWhen } from "./say-when";
import { count } from "@/lib/core/text/text";

/** What the worker does by itself, those that fail first: when it last ended well, how long it took, and what was thrown. */
export function TasksTable({ tasks, now }: { tasks: TaskState[]; now: Date }) {
  if (tasks.length === 0) return <p className="text-quiet">No worker has done anything yet.</p>;
  const inOrder = tasks.toSorted((one, other) => other.failures - one.failures);
  return (
    <Table
      label="What the worker does"
      columns={[{ head: "Task" }, { head: "State" }, { head: "Ended well" }, { head: "Took", numeric: true }]}
    >
      {inOrder.map(({ name, endedWellAt, tookMs, failures, error, traceId }) => (
        <Tr key={name}>
          <Td head>{name.replaceAll("-", " ")}</Td>
          <Td>
            {failures > 0 ? (
              <span className="grid justify-items-start gap-1">
                <Badge tone="bad">Failed {count(failures, "time")}</Badge>
                <span className="text-sm text-quiet">
                  {error}; in the log: <code className="wrap-anywhere">{traceId}</code>
                </span>
              </span>
            ) : (
              <Badge tone="good">Works</Badge>
            )}
          </Td>
          <Td>{endedWellAt ? sayWhen(endedWellAt, now) : "Not yet"}</Td>
          <Td numeric>{tookMs === null ? "" : `${tookMs.toLocaleString("en-GB")} ms`}</Td>
        </Tr>
      ))}
    </Table>
  );
}
