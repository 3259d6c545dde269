import { CRITERIA } from "@/lib/recovery/fit/words";
import type { BetterJob } from "@/lib/recovery/fit/better";
import type { Judged, Verdict } from "@/lib/recovery/fit/judging";

/** Open jobs that meet more, with the sums. */
export function BetterJobs({ jobs }: { jobs: BetterJob[] }) {
  return (
    <ol role="list" className="border-t border-line">
      {jobs.map(({ job, judged, points }) => (
        <li key={job.id} className="grid gap-1 border-b border-line py-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <a href={`/jobs/${job.slug}`} className="headline text-lg">
              {job.title}
            </a>
            <span className="font-semibold tabular-nums">
              {points.met} of {points.all} points
            </span>
          </p>
          <p>{[job.employer.name, job.places.map(({ name }) => name).join(", ")].filter(Boolean).join(", ")}</p>
          <p className="text-sm text-quiet">{reasonsOf(judged)}</p>
        </li>
      ))}
    </ol>
  );
}

/** "Fits: pay 4, the kind of work 3. Does not: hours 1. Not known: learning 2." */
function reasonsOf(judged: Judged[]): string {
  const part = (verdict: Verdict, head: string) => {
    const some = judged.filter((one) => one.verdict === verdict);
    const said = some.map(({ criterion, weight }) => `${CRITERIA[criterion].toLowerCase()} ${weight}`);
    return said.length > 0 ? `${head}: ${said.join(", ")}.` : "";
  };
  return [part("match", "Fits"), part("miss", "Does not"), part("unknown", "Not known")].filter(Boolean).join(" ");
}
