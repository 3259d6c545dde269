import { Table, Td, Tr } from "@/components/ui/table";
import type { FeedbackFigures } from "@/lib/applications/feedback/staff/figures";
import { FLOOR, GOAL } from "@/lib/applications/feedback/feedback-input";

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Who keeps the promise with us, and who does not: for us alone, to know whom to ring. */
export function FeedbackFiguresTable({ figures }: { figures: FeedbackFigures[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">How it goes, by client</h2>
      <p className="max-w-[44em] text-quiet">
        The last twelve months, for us alone. A client is named from {FLOOR} promises on, its usefulness from {FLOOR}{" "}
        answers on. What we aim for: {percent(GOAL.onTime)} on time, {GOAL.useful} of 5.
      </p>
      {figures.length === 0 ? (
        <p>There are fewer than {FLOOR} promises so far.</p>
      ) : (
        <Table
          label="Feedback by client"
          columns={[
            { head: "Client" },
            { head: "Promised", numeric: true },
            { head: "On time", numeric: true },
            { head: "Answered by them", numeric: true },
            { head: "Found useful", numeric: true },
          ]}
        >
          {figures.map(({ client, promised, onTime, byThem, useful }) => (
            <Tr key={client}>
              <Td head>{client ?? <strong>All of them</strong>}</Td>
              <Td numeric>{promised.toLocaleString("en-GB")}</Td>
              <Td numeric tone={onTime < GOAL.onTime ? "soon" : undefined}>
                {percent(onTime)}
              </Td>
              <Td numeric>{percent(byThem)}</Td>
              <Td numeric tone={useful !== null && useful < GOAL.useful ? "soon" : undefined}>
                {useful === null ? "too few" : useful.toFixed(1)}
              </Td>
            </Tr>
          ))}
        </Table>
      )}
    </section>
  );
}
