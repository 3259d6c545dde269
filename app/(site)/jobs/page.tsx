import type { Metadata } from "next";
import { cache } from "react";
import { keepJob } from "@/app/(account)/account/saved/actions";
import { keepUntil } from "@/app/keep";
import { ActiveFilters } from "@/components/jobs/results/active-filters";
import { JobFilters } from "@/components/jobs/results/job-filters";
import { NoJobs } from "@/components/jobs/results/no-jobs";
import { NumberedNote } from "@/components/jobs/results/numbered-note";
import { PlaceNote, sayUnknownPlace, UnknownPlace } from "@/components/jobs/results/place-note";
import { ResultList } from "@/components/jobs/results/result-list";
import { searchAddress } from "@/components/jobs/results/search-address";
import { WordsNote } from "@/components/jobs/results/words-note";
import { WeeklyBlock, WeeklyLine } from "@/components/site/house-blocks";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { SkipLink } from "@/components/site/skip-link";
import { FilterButton } from "@/components/ui/filter-sheet";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { Bar } from "@/components/ui/section";
import { SortSelect } from "@/components/ui/sort-select";
import { firstOf } from "@/lib/core/forms/first-of";
import { countedWords, criteriaParams, criteriaWords, filterWords } from "@/lib/jobs/criteria";
import { jobByNumber } from "@/lib/jobs/job-by-number";
import { type Parameters, readSearch, unknownValues } from "@/lib/jobs/parameters";
import { MOST_LETTERS, type SearchCriteria, type SearchRequest, SORTS } from "@/lib/jobs/schema";
import { search } from "@/lib/jobs/search/search";
import { widerSearches } from "@/lib/jobs/search/wider";
import type { SearchResults } from "@/lib/jobs/types";
import { startAlert } from "../alerts/actions";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Parameters> };

/** One search for the head and the body of a page. The key is a text, since two promises are never the same. */
const load = cache(async (key: string) => {
  const now = new Date();
  const parameters = JSON.parse(key) as Parameters;
  const request = { ...readSearch(parameters), pageSize: undefined };
  const isCut = (firstOf(parameters.q) ?? "").length > MOST_LETTERS;
  return { now, request, isCut, unknown: unknownValues(parameters), found: await search(request, now) };
});

const loadFor = async ({ searchParams }: Props) => load(JSON.stringify(await searchParams));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { request, found } = await loadFor(props);
  const criteria = criteriaOf(request, found);
  const isFiltered = criteriaParams(criteria).size > 0 || request.sort !== undefined;
  const isNowhere = found.place?.chosen === null;
  const words = isNowhere
    ? sayUnknownPlace(request.place)
    : isFiltered
      ? criteriaWords(criteria)
      : "Graduate, entry-level and trainee jobs";
  return {
    title: found.page > 1 ? `${words}, page ${found.page}` : words,
    description: `${countedWords(found, criteria)}, with pay, place and closing day. Filter them, save them, or have new ones sent to you.`,
    // Searches are endless; what is worth finding by others has a page of its own below /jobs/in and /jobs/sector.
    robots: isFiltered ? "noindex, follow" : undefined,
    alternates: {
      canonical: searchAddress({ ...request }),
      types: { "application/atom+xml": searchAddress(request, "/jobs/feed.xml") },
    },
  };
}

/** /jobs: every open job, or those that a search finds. */
export default async function JobsPage(props: Props) {
  const { now, request, isCut, unknown, found } = await loadFor(props);
  if (found.page > found.lastPage) return <NotFound />;
  const criteria = criteriaOf(request, found);
  const filters = filterWords(criteria);
  const numbered = await jobByNumber(request.q, now);
  const chosen = found.place?.chosen;
  const isNowhere = chosen === null;
  const near = chosen && chosen.latitude !== null ? chosen.name : null;
  // Filters that all leave nothing are no help to whoever found nothing.
  const hasFilters = found.total > 0 || filters.length > 0;
  return (
    <>
      <Marks client="none" keep={keepUntil([found.changesAt], ["jobs"], now)} />
      <div className="wrap pt-6 pb-section">
        <SkipLink href="#found">Skip to the jobs</SkipLink>
        <SearchBox
          flat
          action="/jobs"
          label="Search for jobs"
          submit="Find jobs"
          fields={[
            { name: "q", label: "What", placeholder: "Any job", value: request.q, suggest: "q" },
            { name: "place", label: "Where", placeholder: "Anywhere", value: request.place, suggest: "place" },
          ]}
        />
        <div className={`mt-8 grid items-start gap-x-16 ${hasFilters ? "lg:grid-cols-[15.5rem_minmax(0,1fr)]" : ""}`}>
          {hasFilters && <JobFilters search={request} facets={found.facets} near={near} />}
          <div className="grid min-w-0 content-start gap-5">
            <h1 id="found" tabIndex={-1} className="text-2xl">
              {isNowhere ? sayUnknownPlace(request.place) : countedWords(found, criteria, chosen?.name)}
            </h1>
            <WordsNote
              typed={request.q}
              isCut={isCut}
              words={found.words}
              corrected={found.corrected}
              hrefOf={(q) => searchAddress({ ...request, q, page: undefined })}
            />
            {unknown.length > 0 && (
              <p>
                Left out, since no filter has {unknown.length === 1 ? "it" : "them"} any more:{" "}
                {unknown.map((value) => `“${value}”`).join(", ")}.
              </p>
            )}
            {numbered && <NumberedNote job={numbered} />}
            {found.place && <PlaceNote search={request} place={found.place} />}
            <Bar>
              <ActiveFilters search={request} filters={filters} />
              <div className="ms-auto flex flex-wrap items-center gap-3">
                {hasFilters && <FilterButton on={filters.length} />}
                {found.total > 1 && <SortSelect form="filters" options={sortsFor(found, near)} value={found.sort} />}
              </div>
            </Bar>
            {found.total > 0 && (
              <WeeklyLine
                href="#alert"
                text="New jobs for exactly this search, in one email a week."
                link="Send me these jobs weekly"
              />
            )}
            {isNowhere && found.place && <UnknownPlace search={request} place={found.place} />}
            {found.total === 0 && !numbered && !isNowhere && (
              <NoJobs wider={await widerSearches(criteria, now)} alert="#alert" />
            )}
            <ResultList
              jobs={found.items}
              now={now}
              hasDistances={near !== null}
              alert={!isNowhere && <SearchAlert criteria={criteria} place={chosen?.name} found={found.total} />}
              save={keepJob}
            />
            <Pagination
              label="Pages of jobs"
              current={found.page}
              last={found.lastPage}
              hrefOf={(page) => searchAddress({ ...request, page })}
            />
            <p className="text-sm text-quiet">
              In your feed reader: <a href={searchAddress(criteria, "/jobs/feed.xml")}>the feed of this search</a>.
            </p>
          </div>
        </div>
      </div>
    </>
  );
}

/** The search as it was answered: with the words that were searched for, without order and page. */
function criteriaOf({ sort: _sort, page: _page, pageSize: _size, ...criteria }: SearchRequest, found: SearchResults) {
  return { ...criteria, q: found.words ?? undefined } satisfies SearchCriteria;
}

function sortsFor({ sort }: SearchResults, near: string | null) {
  return Object.entries(SORTS)
    .filter(([value]) => (value === "distance" ? near !== null : value !== "relevance" || sort === "relevance"))
    .map(([value, label]) => ({ value, label }));
}

/** The form that starts an alert for exactly this search. */
function SearchAlert({ criteria, place, found }: { criteria: SearchCriteria; place?: string; found: number }) {
  const exact = { ...criteria, place: place ?? criteria.place };
  return (
    <WeeklyBlock
      id="alert"
      title={found > 0 ? "Not the one yet?" : "We can tell you when there is one"}
      text={`${criteriaWords(exact)}: what is new, in one email a week. One click stops it.`}
      action={startAlert}
      submit="Send me these jobs weekly"
    >
      {[...criteriaParams(exact)].map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
    </WeeklyBlock>
  );
}
