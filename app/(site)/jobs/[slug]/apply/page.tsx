import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { viewer } from "@/app/session";
import { ApplyForm } from "@/components/applications/apply-form";
import { JobClosed } from "@/components/applications/job-closed";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { Trail } from "@/components/ui/trail";
import { jobToApplyFor } from "@/lib/applications/job-to-apply-for";
import { readSource, sourceIn } from "@/lib/applications/source";
import { ownAccount } from "@/lib/candidates/account";
import { brand } from "@/lib/core/brand";
import { sayCloses } from "@/lib/core/dates";
import { sendApplication } from "./actions";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ source?: string | string[] }> };

const load = cache(async (slug: string) => jobToApplyFor(slug, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const job = await load((await params).slug);
  if (!job) return { title: "Page not found", robots: "noindex" };
  return { title: `Apply: ${job.title}`, robots: "noindex", alternates: { canonical: `/jobs/${job.slug}` } };
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const job = await load(slug);
  if (!job) return <NotFound />;
  if (job.slug !== slug) redirect(`/jobs/${job.slug}/apply`);
  if (job.state === "gone") return <Gone title="This job has been taken down" />;
  const jobUrl = `/jobs/${job.slug}`;
  if (job.state === "closed") {
    return (
      <>
        <Marks client="none" />
        <JobClosed title={job.title} employer={job.employer} jobUrl={jobUrl} />
      </>
    );
  }
  const [account, agency] = await Promise.all([ownAccount(await viewer()), brand()]);
  const start = account && { name: account.name, email: account.email, phone: account.phone ?? "" };
  return (
    <>
      <PageHead
        title={`Apply: ${job.title}`}
        lead={`${job.employer}. ${sayCloses(job.closesAt, new Date()).text}.`}
        crumbs={[
          { label: "Jobs", href: "/jobs" },
          { label: job.title, href: jobUrl },
        ]}
      />
      <div className="wrap grid items-start gap-10 pb-section xl:grid-cols-[minmax(0,40rem)_20rem] xl:justify-between xl:gap-16">
        <div className="grid gap-8">
          {!account && (
            <Notice>
              No account needed. If you have one,{" "}
              <a href={`/sign-in?next=${encodeURIComponent(`${jobUrl}/apply`)}`}>sign in</a> and we fill in what we
              know.
            </Notice>
          )}
          <ApplyForm
            action={sendApplication.bind(null, job.slug)}
            start={start ?? undefined}
            source={await foundBy(searchParams)}
          />
        </div>
        <WhatNext agency={agency.name} />
      </div>
    </>
  );
}

/** What the address says of where the job was found; else what the address of the page before says. */
async function foundBy(searchParams: Props["searchParams"]): Promise<string | undefined> {
  const said = [(await searchParams).source].flat()[0];
  return (said && readSource(said)) || sourceIn((await headers()).get("referer"));
}

function WhatNext({ agency }: { agency: string }) {
  return (
    <Sheet as="aside">
      <h2 className="mb-5 text-lg">What happens next</h2>
      <Trail
        steps={[
          { when: "At once", what: "A receipt by email. Your application is safe with us." },
          { when: "Then", what: `A recruiter of ${agency} reads it. A person decides, never a program alone.` },
          { when: "Before anyone else sees it", what: "We ask you first. No employer gets your CV without your yes." },
        ]}
      />
      <p className="mt-6 border-t border-line pt-4 text-sm text-quiet">
        <a href="/about/answer-times">How soon we answer</a>, in numbers. It costs you nothing, now or later. What we
        keep and for how long is in our <a href="/privacy">privacy notice</a>.
      </p>
    </Sheet>
  );
}
