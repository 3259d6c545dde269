import { Table, Td, Tr } from "@/components/ui/table";
import { count } from "@/lib/core/text/text";

type Example = { row: number; title: string };

type Props = {
  isDone: boolean;
  report: {
    counts: { created: number; updated: number; unchanged: number; rejected: number };
    shape: { encoding: string; delimiter: string; source: string; unused: string[] };
    examples: { created: Example[]; updated: Example[] };
    refused: { row: number; reason: string }[];
    shut?: { row: number; title: string; reason: string }[];
    remarks: { words: string; times: number }[];
  };
  /** Where all refused rows are. */
  refusedHref: string;
};

/** What would happen to a list, or did: how many, the first of each, and every reason for which a row is refused. */
export function UploadReport({ isDone, report, refusedHref }: Props) {
  const { counts, shape, examples, refused, shut = [], remarks } = report;
  const tiles = [
    [isDone ? "New" : "Would be new", counts.created],
    [isDone ? "Changed" : "Would change", counts.updated],
    ["As they are", counts.unchanged],
    ["Refused", counts.rejected],
  ] as const;
  return (
    <div className="grid max-w-200 gap-8">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {tiles.map(([label, number]) => (
          <div key={label} className="flex flex-col-reverse rounded-card border border-line bg-raised p-4">
            <dt className="text-quiet">{label}</dt>
            <dd className="headline text-xl tabular-nums">{number.toLocaleString("en-GB")}</dd>
          </div>
        ))}
      </dl>
      <p className="text-quiet">
        Read as {shape.encoding}, with {shape.delimiter}; its source is “{shape.source}”.
        {shape.unused.length > 0 && ` Nothing was made of the columns ${shape.unused.join(", ")}.`}
      </p>
      {refused.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">Refused</h2>
          <p>
            Rows are counted as a spreadsheet does, with the header as row 1.{" "}
            <a href={refusedHref} download>
              All {count(counts.rejected, "refused row")}, to mend and send again
            </a>
          </p>
          <Table label="Refused rows" columns={[{ head: "Row", numeric: true }, { head: "Why" }]}>
            {refused.map(({ row, reason }) => (
              <Tr key={row}>
                <Td numeric>{row}</Td>
                <Td className="whitespace-normal! wrap-anywhere">{reason}</Td>
              </Tr>
            ))}
          </Table>
          {counts.rejected > refused.length && <p className="text-quiet">The first {refused.length} are shown.</p>}
        </section>
      )}
      {shut.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">Not to be published as they are</h2>
          <p>
            {isDone ? "These are drafts." : "These would be taken in as drafts."} They cannot be made public until what
            stands here is put right.
          </p>
          <Table
            label="Not to be published as they are"
            columns={[{ head: "Row", numeric: true }, { head: "Job" }, { head: "Why" }]}
          >
            {shut.map(({ row, title, reason }) => (
              <Tr key={row}>
                <Td numeric>{row}</Td>
                <Td className="whitespace-normal! wrap-anywhere">{title}</Td>
                <Td className="whitespace-normal! wrap-anywhere">{reason}</Td>
              </Tr>
            ))}
          </Table>
        </section>
      )}
      {remarks.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg">Marked on the jobs, to look at</h2>
          <ul role="list" className="grid gap-1">
            {remarks.map(({ words, times }) => (
              <li key={words} className="wrap-anywhere">
                {words} <span className="text-quiet">({count(times, "job")})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Examples
        title={isDone ? "New jobs" : "Jobs that would be new"}
        examples={examples.created}
        of={counts.created}
      />
      <Examples
        title={isDone ? "Changed jobs" : "Jobs that would change"}
        examples={examples.updated}
        of={counts.updated}
      />
    </div>
  );
}

function Examples({ title, examples, of }: { title: string; examples: Example[]; of: number }) {
  if (examples.length === 0) return null;
  return (
    <details className="border-t border-line pt-2">
      <summary className="cursor-pointer">
        {title}{" "}
        <span className="text-quiet">({of > examples.length ? `the first ${examples.length} of ${of}` : of})</span>
      </summary>
      <ol role="list" className="mt-2 grid gap-1">
        {examples.map(({ row, title }) => (
          <li key={row} className="wrap-anywhere">
            <span className="text-quiet">Row {row}: </span>
            {title}
          </li>
        ))}
      </ol>
    </details>
  );
}
