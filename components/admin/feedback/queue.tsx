import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Tr } from "@/components/ui/table";
import type { DoneFeedback, WaitingFeedback } from "@/lib/applications/feedback/staff/queue";
import { daysBetween, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

const WAITS = {
  "passing-on": "Read it and pass it on",
  "our-view": "Write our own view",
  interviewer: "With the interviewers",
} as const;

/** What is waited for, the most pressing first, and what was passed on lately. */
export function FeedbackQueue({
  waiting,
  done,
  today,
}: {
  waiting: WaitingFeedback[];
  done: DoneFeedback[];
  today: LocalDate;
}) {
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState isDesk title="Nobody waits for feedback">
          <p>Candidates ask after an interview, or after a no. What they ask comes here.</p>
        </EmptyState>
      ) : (
        <Table
          label="Feedback that candidates wait for"
          columns={[{ head: "For" }, { head: "Job" }, { head: "Next" }, { head: "Promised by" }, { head: "Clock" }]}
        >
          {waiting.map((row) => (
            <Tr key={row.id}>
              <Td head>
                <a href={`/admin/applications/feedback/${row.id}`}>{row.who}</a>
              </Td>
              <Td className="whitespace-normal!">
                {row.job} <span className="text-quiet">at {row.employer}</span>
              </Td>
              <Td>{WAITS[row.waitsFor]}</Td>
              <Td className="whitespace-normal!">
                {sayDay(row.dueOn)}
                {row.ownViewDueOn && <span className="text-quiet">; our own view by {sayDay(row.ownViewDueOn)}</span>}
                {row.adminsToldAt && (
                  <span className="text-quiet">
                    ; late as well, the admins know since {sayDay(londonDay(row.adminsToldAt))}
                  </span>
                )}
              </Td>
              <Td>
                <Badge tone={row.isOverdue ? "bad" : daysBetween(today, row.dueOn) <= 1 ? "warn" : "plain"}>
                  {sayClock(today, row)}
                </Badge>
              </Td>
            </Tr>
          ))}
        </Table>
      )}
      {done.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">Passed on lately</h2>
          <Table
            label="Feedback passed on lately"
            columns={[{ head: "For" }, { head: "Job" }, { head: "Passed on" }, { head: "Found useful", numeric: true }]}
          >
            {done.map(({ id, who, job, releasedAt, isOnTime, useful }) => (
              <Tr key={id}>
                <Td head>
                  <a href={`/admin/applications/feedback/${id}`}>{who}</a>
                </Td>
                <Td className="whitespace-normal!">{job}</Td>
                <Td>
                  {sayDay(londonDay(releasedAt))}
                  {!isOnTime && <span className="text-quiet">, late</span>}
                </Td>
                <Td numeric>{useful ? `${useful} of 5` : "–"}</Td>
              </Tr>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}

function sayClock(today: LocalDate, { dueOn, isOverdue }: WaitingFeedback): string {
  if (isOverdue) return `${count(daysBetween(dueOn, today), "day")} late`;
  return dueOn === today ? "Today" : `In ${count(daysBetween(today, dueOn), "day")}`;
}
