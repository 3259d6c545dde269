import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { CRITERIA, type Criterion, type Learned, LEARNED } from "@/lib/recovery/fit/words";
import type { Judged, Points, Verdict } from "@/lib/recovery/fit/judging";
import { Icon } from "@/components/ui/icon";

const SAYS: Record<Verdict, string> = { match: "It fits", miss: "It does not", unknown: "Not known" };

type Props = {
  judged: Judged[];
  /** What was learned since, where it is asked. */
  learned?: Partial<Record<Criterion, Learned>>;
  /** Where the middle column comes from. */
  source?: string;
};

/** What was wanted beside what was said and what was learned, the weightiest first. On a phone each row is a small card. */
export function MirrorTable({ judged, learned, source = "The advert said" }: Props) {
  const heads = ["What matters", "Weight", "You wanted", source, ...(learned ? ["You learned"] : [])];
  return (
    <table className="w-full not-print:max-md:block">
      <thead className="not-print:max-md:sr-only">
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className="border-b-2 border-ink pe-4 pb-2 text-start text-sm font-semibold">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="not-print:max-md:block">
        {judged.map(({ criterion, weight, isDealbreaker, verdict, wanted, advert }) => (
          <tr
            key={criterion}
            className="break-inside-avoid border-b border-line align-top not-print:max-md:block not-print:max-md:py-4"
          >
            <th
              scope="row"
              className="py-3 pe-4 print:py-1.5 text-start font-semibold not-print:max-md:block not-print:max-md:py-0"
            >
              {CRITERIA[criterion]}
              {isDealbreaker && <span className="block text-sm font-normal text-quiet">A deal-breaker</span>}
            </th>
            <Cell head="Weight">
              <Weight of={weight} />
            </Cell>
            <Cell head="You wanted">{wanted}</Cell>
            <Cell head={source}>
              <Sign verdict={verdict} />
              {advert}
            </Cell>
            {learned && <Cell head="You learned">{sayLearned(learned[criterion], verdict)}</Cell>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ head, children }: { head: string; children: ReactNode }) {
  return (
    <td className="py-3 pe-4 print:py-1.5 not-print:max-md:grid not-print:max-md:grid-cols-[7rem_minmax(0,1fr)] not-print:max-md:gap-x-3 not-print:max-md:py-1 not-print:max-md:pe-0">
      <span aria-hidden="true" className="text-sm text-quiet md:hidden print:hidden">
        {head}
      </span>
      <span>{children}</span>
    </td>
  );
}

/** Five discs, so many of them full. */
function Weight({ of }: { of: number }) {
  return (
    <span className="inline-flex gap-1 whitespace-nowrap">
      <span className="sr-only">{of} of 5</span>
      {[1, 2, 3, 4, 5].map((at) => (
        <span
          key={at}
          aria-hidden="true"
          className={cx(
            "size-2.5 rounded-full border border-ink [print-color-adjust:exact]",
            at <= of ? "bg-ink forced-colors:bg-[CanvasText]" : undefined,
          )}
        />
      ))}
    </span>
  );
}

function Sign({ verdict }: { verdict: Verdict }) {
  return (
    <span
      className={cx(
        "flex items-center gap-1.5 text-sm font-semibold",
        verdict === "match" ? "text-good" : verdict === "miss" ? "text-bad" : "text-quiet",
      )}
    >
      <Icon name={verdict === "match" ? "check" : verdict === "miss" ? "close" : "minus"} />
      {SAYS[verdict]}
    </span>
  );
}

function sayLearned(said: Learned = "unknown", verdict: Verdict): string {
  return said === "unknown" && verdict === "unknown" ? "Still not known" : LEARNED[said];
}

/** The sum in words, so that anybody can add it up. */
export function Sum({ met, missed, unknown, all }: Points) {
  return (
    <p>
      <strong>
        {met} of {all} points fit
      </strong>
      , {missed} {missed === 1 ? "does" : "do"} not, {unknown} {unknown === 1 ? "is" : "are"} not known. A point is what
      you gave as weight; nothing else is counted.
    </p>
  );
}
