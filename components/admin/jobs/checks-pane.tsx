import { count } from "@/lib/core/text/text";
import type { JobCheck } from "@/lib/jobs/staff/checks";
import type { Completeness } from "@/lib/jobs/staff/completeness";
import { Ring } from "./ring";

type Props = { checks: JobCheck[]; completeness: Completeness };

/** What must be put right, what would be better, and what nobody has answered yet; each leads to where it is typed. */
export function ChecksPane({ checks, completeness }: Props) {
  const must = checks.filter(({ level }) => level === "must");
  const should = checks.filter(({ level }) => level === "should");
  return (
    <div className="grid content-start gap-6">
      <div className="flex items-center gap-4">
        <Ring {...completeness} />
        <p aria-live="polite" className={must.length > 0 ? "font-semibold text-bad" : "text-quiet"}>
          {saidOf(must.length, should.length)}
        </p>
      </div>
      <Checks title="To put right before it comes out" checks={must} />
      <Checks title="Worth a look" checks={should} />
      {completeness.missing.length > 0 && (
        <section className="grid gap-2">
          <h3 className="text-base">What people will ask</h3>
          <ul className="grid list-disc gap-1 ps-5">
            {completeness.missing.map(({ words, field }) => (
              <li key={words}>{field ? <a href={`#job-${field}`}>{capital(words)}</a> : capital(words)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function saidOf(must: number, should: number): string {
  if (must > 0) return `${count(must, "thing")} to put right before it comes out.`;
  return should > 0 ? `Nothing stops it. ${count(should, "thing")} worth a look.` : "Nothing to put right.";
}

function Checks({ title, checks }: { title: string; checks: JobCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3 className="text-base">{title}</h3>
      <ul role="list" className="grid gap-2.5">
        {checks.map(({ rule, field, line, words, instead, level }, index) => (
          <li
            key={`${rule} ${field} ${line} ${index}`}
            className={`border-s-4 ps-3 ${level === "must" ? "border-bad" : "border-line"}`}
          >
            <a href={`#job-${field}`} data-line={line} className="text-ink">
              {words}
            </a>
            {line && <span className="text-quiet"> (line {line})</span>}
            {instead && (
              <span className="block text-quiet">
                Better: <span className="font-medium text-ink">{instead}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
