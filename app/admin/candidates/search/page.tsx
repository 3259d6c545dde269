import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CvSearchForm, FoundCvList } from "@/components/admin/candidates/cv-search";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { cvSearchRequest, ORDERS, SEARCHED_STAGES, SINCE } from "@/lib/applications/staff/searching/request";
import { type FoundCvs, jobsToSearch, searchCvs } from "@/lib/applications/staff/searching/search";
import { count } from "@/lib/core/text/text";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Search CVs" };

const NAMES = ["q", "jobId", "stage", "since", "order", "page"] as const;

/** /admin/candidates/search: applications by the words of their CVs and messages. */
export default async function CvSearchPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:candidates", "/admin/candidates/search");
  const params = await readParams(searchParams);
  const asked = cvSearchRequest.parse(Object.fromEntries(NAMES.map((name) => [name, params.text(name)])));
  const [found, jobs] = staff
    ? await Promise.all([searchCvs(staff, asked, new Date()), jobsToSearch(staff)])
    : [null, null];
  if (!found || !jobs) return <NotFound />;
  const choices = {
    jobs: jobs.map(({ id, title }) => ({ value: id, label: title })),
    stages: SEARCHED_STAGES,
    since: asChoices(SINCE),
    orders: asChoices(ORDERS),
  };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Candidates", href: "/admin/candidates" }]} />
      <AdminHead title="Search CVs">
        Every word counts as it is written, in any language. Applications that were taken back are not searched.
      </AdminHead>
      <CvSearchForm asked={asked} choices={choices} />
      <Results found={found} isAsked={asked.q !== ""} hrefOf={(page) => params.with({ page })} />
    </>
  );
}

type ResultsProps = { found: FoundCvs | "nothing-to-find"; isAsked: boolean; hrefOf: (page: number) => string };

function Results({ found, isAsked, hrefOf }: ResultsProps) {
  if (found === "nothing-to-find")
    return (
      <p className="py-6 text-quiet">
        {isAsked
          ? "Add a word that should be there: so far there is only what to leave out."
          : "Type what a CV should say."}
      </p>
    );
  const { items, total, page, hasMore, isCut } = found;
  return (
    <>
      <p className="mb-3 text-quiet">
        {total === null
          ? "More than two thousand applications have these words; here are the newest. Choose a job, a stage or more words to see others."
          : `${count(total, "application")}${isCut ? " among the newest thousand that have all the words" : ""}`}
      </p>
      {items.length === 0 && <p className="py-6 text-quiet">Nothing here. Try fewer words, or an earlier page.</p>}
      <FoundCvList items={items} />
      <nav aria-label="Pages of what was found" className="mt-4 flex flex-wrap gap-3">
        {page > 1 && (
          <Button href={hrefOf(page - 1)} look="plain" size="desk">
            Page {page - 1}
          </Button>
        )}
        {hasMore && (
          <Button href={hrefOf(page + 1)} look="plain" size="desk">
            Page {page + 1}
          </Button>
        )}
      </nav>
    </>
  );
}

const asChoices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
