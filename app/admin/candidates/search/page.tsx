import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CvSearchForm, FoundCvList } from "@/components/admin/candidates/cv-search";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { cvSearchRequest, ORDERS, SEARCHED_STAGES, SINCE } from "@/lib/applications/staff/searching/request";
import { type FoundCvs, jobsToSearch, searchCvs } from "@/lib/applications/staff/searching/search";
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
  const { items, total, page, pageSize, isAtLeast } = found;
  if (items.length === 0) return <p className="py-6 text-quiet">No CV says all of that. Try fewer words.</p>;
  return (
    <>
      {isAtLeast && (
        <p className="mb-3 text-quiet">
          Words in a row were looked for in the newest thousand applications that have all of them. Choose a job or a
          stage to look further back.
        </p>
      )}
      <FoundCvList items={items} />
      <Pager page={page} pageSize={pageSize} total={Math.min(total, 50 * pageSize)} one="application" hrefOf={hrefOf} />
    </>
  );
}

const asChoices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
