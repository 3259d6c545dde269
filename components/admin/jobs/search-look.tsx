import { JobRow, JobRows } from "@/components/jobs/job-row";
import { rowOf } from "@/components/jobs/row-of";
import type { Look } from "./use-look";

type Props = { look: Look; agency: string; site: string; now: Date };

/** A row of our own search, a result of a search engine, and a shared link. */
export function SearchLook({ look: { job, head }, agency, site, now }: Props) {
  return (
    <div className="grid content-start gap-8 text-base">
      <section className="grid gap-2">
        <h3 className="text-base">In our search</h3>
        <div inert>
          <JobRows label="As a search shows it">
            <JobRow job={rowOf(job, now)} as="h3" />
          </JobRows>
        </div>
      </section>
      <section className="grid gap-2">
        <h3 className="text-base">In a search engine</h3>
        <div className="grid gap-0.5 rounded-control border border-line bg-raised p-4">
          <p className="truncate text-sm text-quiet">
            {agency} · {site}/jobs/{job.slug}
          </p>
          <p className="text-lg leading-snug text-brand">{cut(`${head.title} | ${agency}`, 60)}</p>
          <p className="text-sm">{head.description}</p>
        </div>
      </section>
      <section className="grid gap-2">
        <h3 className="text-base">When somebody shares it</h3>
        <div className="overflow-hidden rounded-control border border-line bg-sand">
          <div className="grid gap-0.5 p-4">
            <p className="text-sm text-quiet">{site}</p>
            <p className="font-semibold">{head.title}</p>
            <p className="line-clamp-2 text-sm">{head.description}</p>
          </div>
        </div>
        <p className="text-sm text-quiet">
          A job is shared with its words alone, so that no picture promises what they do not.
        </p>
      </section>
    </div>
  );
}

/** Search engines cut a title at about this many letters. */
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);
