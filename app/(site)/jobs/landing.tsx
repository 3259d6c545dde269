import type { Metadata } from "next";
import { keepJob } from "@/app/(account)/account/saved/actions";
import { keepUntil } from "@/app/keep";
import { LandingPage } from "@/components/jobs/landing-page";
import { searchAddress } from "@/components/jobs/results/search-address";
import { JsonLd } from "@/components/site/json-ld";
import { Marks } from "@/components/site/marks";
import { sayNumber } from "@/lib/core/text/text";
import { criteriaParams } from "@/lib/jobs/criteria";
import type { Landing } from "@/lib/jobs/public/landing";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { listMarkup } from "@/lib/jobs/public/structured-data";
import { startAlert } from "../alerts/actions";

type Words = { title: string; path: string };

export function landingMetadata({ total, totalIsExact }: Landing, { title, path }: Words): Metadata {
  return {
    title,
    description: `${sayNumber(total, totalIsExact)} jobs open today, each with its pay, place and closing day where the employer gave them.`,
    alternates: { canonical: path },
  };
}

/** The body of /jobs/in/PLACE and /jobs/sector/SECTOR. */
export async function LandingBody({
  landing,
  words: { title, path },
  now,
}: {
  landing: Landing;
  words: Words;
  now: Date;
}) {
  const { jobs, total, totalIsExact, criteria } = landing;
  return (
    <>
      <Marks client="none" keep={keepUntil([landing.changesAt], ["jobs"], now)} />
      <JsonLd data={listMarkup(jobs)} />
      <JsonLd
        data={breadcrumbMarkup([
          { label: "Jobs", href: "/jobs" },
          { label: title, href: path },
        ])}
      />
      <LandingPage
        title={title}
        lead={`${sayNumber(total, totalIsExact)} jobs open today${total > jobs.length ? `, here the newest ${jobs.length}` : ""}.`}
        jobs={jobs}
        now={now}
        searchHref={searchAddress(criteria)}
        startAlert={startAlert}
        search={[...criteriaParams(criteria)]}
        save={keepJob}
      />
    </>
  );
}
