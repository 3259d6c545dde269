import { Table, Td, Tr } from "@/components/ui/table";
import { dayIn, LONDON, type LocalDate } from "@/lib/core/time/dates";
import { sayDay, sayTime } from "@/lib/core/time/say";
import type { AuditLine } from "@/lib/audit/types";

/** The record by London days: a sentence a row, with what changed folded up below it. */
export function AuditList({ lines }: { lines: AuditLine[] }) {
  return (
    <div className="grid gap-6">
      {byDay(lines).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="mb-1 text-base">
            {sayDay(day, { year: true })}
          </h2>
          <ol className="border-t border-line">
            {ofDay.map((line) => (
              <AuditRow key={line.id} line={line} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function AuditRow({ line }: { line: AuditLine }) {
  const { at, who, changed, facts } = line;
  return (
    <li
      id={`row-${line.id}`}
      className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2 hover:bg-sand"
    >
      <time dateTime={at.toISOString()} className="text-quiet tabular-nums">
        {sayTime(at)}
      </time>
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <span className="font-semibold">{who}</span> <Deed line={line} />.
        </p>
        {changed.length > 0 && (
          <details className="mt-0.5">
            <summary className="w-fit cursor-pointer py-0.5 text-quiet">
              {changed.length === 1 ? "What changed" : `What changed, ${changed.length} fields`}
            </summary>
            <Changes line={line} />
          </details>
        )}
        {facts.length > 0 && (
          <p className="wrap-anywhere text-quiet">{facts.map(({ name, value }) => `${name}: ${value}`).join(". ")}</p>
        )}
      </div>
    </li>
  );
}

/** The sentence after the name, the thing as a link to its page. */
function Deed({ line: { did, thing } }: { line: AuditLine }) {
  const [before = "", after] = did.split("{it}");
  if (after === undefined) return did;
  return (
    <>
      {before}
      {thing.href ? <a href={thing.href}>{thing.name}</a> : thing.name}
      {after}
    </>
  );
}

function Changes({ line: { id, changed } }: { line: AuditLine }) {
  return (
    <Table
      label={`What changed in row ${id}`}
      columns={[{ head: "Field" }, { head: "From" }, { head: "To" }]}
      className="mx-0 mt-1 px-0"
    >
      {changed.map(({ field, from, to }) => (
        <Tr key={field}>
          <Td head className="align-top">
            {field}
          </Td>
          <Td className="min-w-48 align-top whitespace-pre-wrap! wrap-anywhere">{from}</Td>
          <Td className="min-w-48 align-top whitespace-pre-wrap! wrap-anywhere">{to}</Td>
        </Tr>
      ))}
    </Table>
  );
}

function byDay(lines: AuditLine[]): [LocalDate, AuditLine[]][] {
  const days = new Map<LocalDate, AuditLine[]>();
  for (const line of lines) {
    const day = dayIn(LONDON, line.at);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}
