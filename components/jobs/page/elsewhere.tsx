import type { JobSummary } from "@/lib/jobs/types";
import { WORKPLACES } from "@/lib/jobs/vocabulary";

const FIRST = 8;

/** The same job in other places: each has a page of its own, because people apply for a place. */
export function Elsewhere({ jobs }: { jobs: JobSummary[] }) {
  if (jobs.length === 0) return null;
  const link = ({ id, slug, places, workplace }: JobSummary) => (
    <li key={id}>
      <a href={`/jobs/${slug}`} className="inline-block py-1">
        {places.map(({ name }) => name).join(", ") || WORKPLACES[workplace]}
      </a>
    </li>
  );
  return (
    <section className="text-sm">
      <h2 className="text-[1rem] tracking-normal">The same job elsewhere</h2>
      <ul role="list" className="mt-1 flex flex-wrap gap-x-4">
        {jobs.slice(0, FIRST).map(link)}
      </ul>
      {jobs.length > FIRST && (
        <details>
          <summary className="min-h-6 py-1 text-brand underline">{jobs.length - FIRST} more places</summary>
          <ul role="list" className="flex flex-wrap gap-x-4">
            {jobs.slice(FIRST).map(link)}
          </ul>
        </details>
      )}
    </section>
  );
}
