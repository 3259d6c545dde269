import { Table, Td, Tr } from "@/components/ui/table";
import type { CriterionSummary } from "@/lib/applications/scorecards/summary";

/** What the reviewers think together, and how far they are apart. */
export function ScoreSummary({ cards, criteria }: { cards: number; criteria: CriterionSummary[] }) {
  return (
    <Table
      label={`${cards} scorecards together`}
      columns={[
        { head: "Criterion" },
        { head: "Mean", numeric: true },
        { head: "Apart", numeric: true },
        { head: "1 to 4" },
      ]}
    >
      {criteria.map(({ position, name, mean, lowest, highest, counts }) => (
        <Tr key={position}>
          <Td head className="whitespace-normal!">
            {name}
          </Td>
          <Td numeric>{mean.toFixed(1)}</Td>
          <Td numeric>{lowest === highest ? "no" : `${lowest} to ${highest}`}</Td>
          <Td>
            <Spread counts={counts} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

/** A dot for each reviewer above the score they gave. */
function Spread({ counts }: { counts: CriterionSummary["counts"] }) {
  const words = counts.flatMap((count, at) => (count > 0 ? `${count} gave ${at + 1}` : [])).join(", ");
  return (
    <svg viewBox="0 0 88 22" width="88" height="22" role="img" aria-label={words}>
      <line x1="4" x2="84" y1="11" y2="11" className="stroke-line" />
      {counts.map(
        (count, at) =>
          count > 0 && (
            <circle key={at} cx={10 + at * 22} cy="11" r={Math.min(9, 3 + 2 * count)} className="fill-brand" />
          ),
      )}
    </svg>
  );
}
