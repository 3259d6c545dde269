import { count } from "@/lib/core/text/text";

/** Links to take jobs out as spreadsheets, by where they come from. */
export function JobExports({ sources }: { sources: { source: string | null; jobs: number }[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="exports" className="mt-8 border-t border-line pt-5 text-sm">
      <h2 id="exports" className="text-base">
        Export jobs as a spreadsheet
      </h2>
      <ul className="mt-2 grid gap-1">
        {sources.map(({ source, jobs }) => (
          <li key={source ?? ""}>
            <a
              href={`/admin/jobs/export.csv${source === null ? "" : `?source=${encodeURIComponent(source)}`}`}
              download
            >
              {source === null ? "Written here" : `Taken in from ${source}`}
            </a>{" "}
            <span className="text-quiet">({count(jobs, "job")}, in every state)</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
