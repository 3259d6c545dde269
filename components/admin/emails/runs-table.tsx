import { ProgressBar } from "@/components/ui/progress-bar";
import { Table, Td, Tr } from "@/components/ui/table";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

export interface RunLine {
  id: string;
  dueOn: LocalDate;
  preparedAt: Date | null;
  finishedAt: Date | null;
  counts: {
    waiting: number;
    sent: number;
    failed: number;
    unclear: number;
    cancelled: number;
    empty: number;
    skipped: number;
  };
  bounced: number;
  complained: number;
  stillDue: number;
}

/** Everybody with a row in the ledger of a run. */
export const dueIn = ({ counts }: RunLine): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
/** Those with a mail. */
export const mailsIn = ({ counts }: RunLine): number => dueIn({ counts } as RunLine) - counts.empty - counts.skipped;

/** A day's digests after the other: who was due, who got one, who did not. */
export function RunsTable({ runs }: { runs: RunLine[] }) {
  return (
    <Table
      label="Runs"
      columns={[
        { head: "Day" },
        { head: "Due", numeric: true },
        { head: "Sent", numeric: true },
        { head: "Waiting", numeric: true },
        { head: "Nothing new", numeric: true },
        { head: "Paused or stopped", numeric: true },
        { head: "Failed", numeric: true },
        { head: "In doubt", numeric: true },
        { head: "Came back", numeric: true },
        { head: "Complaints", numeric: true },
      ]}
    >
      {runs.map((run) => (
        <Tr key={run.id}>
          <Td head>
            <a href={`/admin/emails/runs/${run.id}`}>{sayDay(run.dueOn)}</a>
          </Td>
          <Count of={dueIn(run)} />
          <Count of={run.counts.sent} />
          <Count of={run.counts.waiting} />
          <Count of={run.counts.empty} />
          <Count of={run.counts.skipped + run.counts.cancelled} />
          <Count of={run.counts.failed} tone="late" />
          <Count of={run.counts.unclear} tone="soon" />
          <Count of={run.bounced} tone="soon" />
          <Count of={run.complained} tone="late" />
        </Tr>
      ))}
    </Table>
  );
}

function Count({ of, tone }: { of: number; tone?: "late" | "soon" }) {
  return (
    <Td numeric tone={of > 0 ? tone : "quiet"}>
      {of.toLocaleString("en-GB")}
    </Td>
  );
}

const progress = (done: number, total: number, one: string) => ({
  done,
  total,
  words: `${done.toLocaleString("en-GB")} of ${count(total, one)}`,
});

/** The run that is going on: preparing, then sending. */
export function RunProgress({ run }: { run: RunLine }) {
  const written = dueIn(run);
  const mails = mailsIn(run);
  return (
    <section aria-labelledby="going-on" className="grid max-w-160 gap-3 rounded-card border border-line bg-raised p-5">
      <h2 id="going-on" className="text-lg">
        {run.preparedAt
          ? `The digests of ${sayDay(run.dueOn)} are going out`
          : `The digests of ${sayDay(run.dueOn)} are being prepared`}
      </h2>
      {!run.preparedAt && <ProgressBar {...progress(written, written + run.stillDue, "subscriber")} />}
      {mails > 0 && <ProgressBar {...progress(mails - run.counts.waiting, mails, "mail")} />}
    </section>
  );
}
