import { Overlap } from "@/components/site/overlap";
import { House } from "@/components/ui/sheet";
import type { Pattern } from "@/lib/recovery/learning/patterns";

type Props = {
  patterns: Pattern[];
  /** What each entry is called, by its id. */
  titles: Record<string, string>;
  /** How many there are, and from how many on patterns are read. */
  count: number;
  from: number;
};

/** What comes back in somebody's debriefs, each with the entries behind it. No chart: there are too few for one. */
export function PatternsView({ patterns, titles, count, from }: Props) {
  if (count === 0) return null;
  return (
    <House as="section" className="relative overflow-hidden sm:pe-44">
      <svg viewBox="0 0 160 160" aria-hidden="true" className="absolute end-4 top-4 w-28 max-sm:hidden">
        <Overlap
          of={[
            { x: 60, y: 80, r: 46, fill: "sky" },
            { x: 108, y: 80, r: 46, fill: "sun" },
          ]}
        />
      </svg>
      <h2 className="text-lg">What comes back</h2>
      {patterns.length > 0 ? (
        <ul role="list" className="grid gap-4">
          {patterns.map(({ says, entries }) => (
            <li key={says}>
              <p className="font-semibold">{says}</p>
              <ul role="list" className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
                {entries.map((id) => (
                  <li key={id}>
                    <a href={`/account/debriefs/${id}`}>{titles[id] ?? "This one"}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">
          {count < from
            ? `From ${from} debriefs on we show here what comes back. With fewer it would be chance.`
            : "Nothing comes back so far: each was about something else."}
        </p>
      )}
    </House>
  );
}
