import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { keepJob } from "@/app/(account)/account/saved/actions";
import { startAlert } from "@/app/(site)/alerts/actions";
import { keepUntil } from "@/app/keep";
import { JobList } from "@/components/jobs/job-list";
import { ApplyBox } from "@/components/jobs/page/apply-box";
import { ClosedNote } from "@/components/jobs/page/closed-note";
import { JobBody } from "@/components/jobs/page/job-body";
import { Elsewhere } from "@/components/jobs/page/elsewhere";
import { SaveButton, SaveForm } from "@/components/jobs/save-button";
import { WeeklyBlock } from "@/components/site/house-blocks";
import { Gone } from "@/components/site/gone-page";
import { JsonLd } from "@/components/site/json-ld";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { ShareButton } from "@/components/site/share-button";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";
import { AsideSection } from "@/components/ui/section";
import { brand } from "@/lib/core/settings/brand";
import { sayPay } from "@/lib/core/money";
import { criteriaParams, criteriaWords } from "@/lib/jobs/criteria";
import { tameDescription } from "@/lib/jobs/description/tame";
import { headOf, whereWords } from "@/lib/jobs/public/head";
import { crumbsOf } from "@/lib/jobs/public/landing";
import { nextChangeAt } from "@/lib/jobs/next-change";
import { jobBySlug, sameAdvertElsewhere } from "@/lib/jobs/queries";
import { similarJobs } from "@/lib/jobs/public/similar";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { jobMarkup } from "@/lib/jobs/public/structured-data";
import type { SearchCriteria } from "@/lib/jobs/schema";
import type { JobDetails } from "@/lib/jobs/types";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (slug: string) => {
  const now = new Date();
  return { now, found: await jobBySlug(slug, now) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found } = await load((await params).slug);
  if (found.kind === "gone") return { title: "This job has been taken down", robots: "noindex" };
  if (found.kind === "missing" || found.kind === "moved") return { title: "Page not found", robots: "noindex" };
  const { job } = found;
  const { name } = await brand();
  const path = `/jobs/${job.slug}`;
  const { title, description } = headOf(job);
  return {
    title: found.kind === "closed" ? `Closed: ${title}` : title,
    description,
    robots: found.kind === "closed" ? "noindex, follow" : undefined,
    alternates: { canonical: path },
    openGraph: { type: "website", siteName: name, locale: "en_GB", title, description, url: path },
  };
}

/** /jobs/SLUG: the job; a former address leads to the present one, and what was withdrawn or is long closed is gone. */
export default async function JobPage({ params }: Props) {
  const { slug } = await params;
  const { found, now } = await load(slug);
  if (found.kind === "missing") return <NotFound />;
  if (found.kind === "moved") permanentRedirect(`/jobs/${found.slug}`);
  if (found.kind === "gone") return <Gone title="This job has been taken down" />;
  const { job } = found;
  const [agency, similar, elsewhere, crumbs, next] = await Promise.all([
    brand(),
    similarJobs(job, now),
    sameAdvertElsewhere(job, now),
    crumbsOf(job, now),
    nextChangeAt(now),
  ]);
  const isOpen = found.kind === "open";
  const markup = jobMarkup(job, agency, now);
  return (
    <>
      <Marks client="none" keep={keepUntil([next, isOpen ? job.closesAt : null], ["jobs", `job:${job.slug}`], now)} />
      {markup && <JsonLd data={markup} />}
      {markup && <JsonLd data={breadcrumbMarkup([...crumbs, { label: job.title, href: `/jobs/${job.slug}` }])} />}
      <JobBody
        job={job}
        html={tameDescription(job.descriptionHtml)}
        crumbs={crumbs}
        agency={agency}
        now={now}
        before={!isOpen && <ClosedNote job={job} alertHref={`/alerts?${criteriaParams(likeThis(job))}`} />}
        beside={
          <>
            {isOpen && <ApplyBox job={job} phone={agency.phone} save={<Save job={job} />} />}
            <Elsewhere jobs={elsewhere} />
            <div className="flex flex-wrap gap-2">
              <ShareButton>Share this job</ShareButton>
              <Button type="button" look="plain" size="little" icon="print" data-print="" hidden>
                Print it
              </Button>
            </div>
          </>
        }
      />
      {similar.length > 0 && (
        <AsideSection title="More like this" className="pb-section print:hidden">
          <JobList jobs={similar} now={now} save={keepJob} />
        </AsideSection>
      )}
      {isOpen && (
        <div className="wrap pb-section print:hidden">
          <WeeklyBlock
            id="alert"
            title="Not quite it?"
            text={`${criteriaWords(likeThis(job))}: what is new, in one email a week. One click stops it.`}
            action={startAlert}
            submit="Send me jobs like this"
          >
            {[...criteriaParams(likeThis(job))].map(([name, value]) => (
              <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
            ))}
          </WeeklyBlock>
        </div>
      )}
      {isOpen && (
        <ActionBar>
          <p className="min-w-0 text-sm">
            <strong className="block">{job.pay ? sayPay(job.pay) : job.title}</strong>
            <span className="block truncate text-quiet">{whereWords(job)}</span>
          </p>
          <Button href={`/jobs/${job.slug}/apply`} className="flex-none">
            Apply
          </Button>
        </ActionBar>
      )}
    </>
  );
}

function Save({ job: { slug, title, employer } }: { job: JobDetails }) {
  return (
    <SaveForm action={keepJob}>
      <SaveButton slug={slug} job={`${title} at ${employer.name}`} look="words" />
    </SaveForm>
  );
}

/** The search that finds jobs like one: its kind of work where it is. */
const likeThis = ({ sector, places, title }: JobDetails): SearchCriteria => ({
  place: places[0]?.name,
  ...(sector ? { sector: [sector] } : { q: title }),
});
