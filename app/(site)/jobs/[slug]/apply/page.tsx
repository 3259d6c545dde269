import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { viewer } from "@/app/session";
import { ApplyForm } from "@/components/applications/apply-form";
import { DraftNotices } from "@/components/applications/draft-notices";
import { Essentials } from "@/components/applications/essentials";
import { JobClosed } from "@/components/applications/job-closed";
import { JobWithdrawn } from "@/components/applications/job-withdrawn";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { Trail } from "@/components/ui/trail";
import { ownCvs } from "@/lib/applications/cvs/queries";
import { type Draft, draftsFor } from "@/lib/applications/drafts/drafts";
import { lastMoment, takesLate } from "@/lib/applications/drafts/grace";
import { type JobToApplyFor, jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { firstAnswerDay } from "@/lib/applications/pipeline/answer-day";
import { questionsOf } from "@/lib/applications/questions/questions";
import { readSource, sourceIn } from "@/lib/applications/applying/source";
import { ownAccount } from "@/lib/candidates/account";
import { firstOf } from "@/lib/core/forms/first-of";
import { brand } from "@/lib/core/settings/brand";
import { sayCloses, sayDay } from "@/lib/core/time/say";
import { similarTo } from "@/lib/jobs/public/similar";
import { beginAgain, sendApplication } from "./actions";
import { draftToken } from "./draft-cookie";
import { Evidence } from "./evidence";
import { startOf } from "./start";

export const dynamic = "force-dynamic";

type Params = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Params> };

const load = cache(async (slug: string) => {
  const now = new Date();
  return { now, job: await jobToApplyFor(slug, now) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await load((await params).slug);
  if (!job) return { title: "Page not found", robots: "noindex" };
  return { title: `Apply: ${job.title}`, robots: "noindex", alternates: { canonical: `/jobs/${job.slug}` } };
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { now, job } = await load(slug);
  if (!job) return <NotFound />;
  if (job.slug !== slug) redirect(`/jobs/${job.slug}/apply`);
  const [who, token] = await Promise.all([viewer(), draftToken()]);
  const drafts = await draftsFor(job.id, { viewer: who, token });
  const isLate = takesLate(job, drafts.draft, now);
  if (job.state === "gone")
    return (
      <JobWithdrawn
        title={job.title}
        hasDraft={drafts.draft !== null}
        similar={await similarTo(job.id, now)}
        now={now}
      />
    );
  if (job.state === "closed" && !isLate) {
    return (
      <>
        <Marks client="none" />
        <JobClosed title={job.title} employer={job.employer} jobUrl={`/jobs/${job.slug}`} />
      </>
    );
  }
  const said = await searchParams;
  const isLost = who.kind === "visitor" && token !== undefined && !drafts.draft;
  return <Writing job={job} drafts={drafts} isLate={isLate} isLost={isLost} said={said} now={now} />;
}

type WritingProps = {
  job: JobToApplyFor;
  drafts: { draft: Draft | null; other: Draft | null };
  /** The job has closed and still takes this draft. */
  isLate: boolean;
  /** This browser held one that it holds no more. */
  isLost: boolean;
  said: Params;
  now: Date;
};

async function Writing({ job, drafts, isLate, isLost, said, now }: WritingProps) {
  const who = await viewer();
  const jobUrl = `/jobs/${job.slug}`;
  const [account, agency, questions, own, answerDay] = await Promise.all([
    ownAccount(who),
    brand(),
    questionsOf(job.id),
    ownCvs(who),
    firstAnswerDay(now),
  ]);
  const { draft } = drafts;
  return (
    <>
      <PageHead
        title={`Apply: ${job.title}`}
        lead={`${job.employer}. ${sayCloses(job.closesAt, now).text}.`}
        crumbs={[
          { label: "Jobs", href: "/jobs" },
          { label: job.title, href: jobUrl },
        ]}
      />
      <div className="wrap grid items-start gap-10 pb-section xl:grid-cols-[minmax(0,40rem)_20rem] xl:justify-between xl:gap-16">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <DraftNotices
            draft={draft}
            questions={questions}
            kept={firstOf(said.kept)}
            lateUntil={isLate ? lastMoment(job.closesAt) : undefined}
            again={beginAgain.bind(null, job.slug)}
          />
          {isLost && (
            <Notice title="What you began here is elsewhere">
              It was sent, or opened in another browser by the link we mailed. Go on there, or begin anew below.
            </Notice>
          )}
          {!account && !draft && (
            <Notice>
              No account needed. If you have one,{" "}
              <a href={`/sign-in?next=${encodeURIComponent(`${jobUrl}/apply`)}`}>sign in</a> and we fill in what we
              know.
            </Notice>
          )}
          <Essentials questions={questions} />
          <ApplyForm
            // Not the draft: the answer to a post without script finds its form by this.
            key={firstOf(said.again)}
            action={sendApplication.bind(null, job.slug, account !== null)}
            start={startOf(account, drafts)}
            page={randomUUID()}
            questions={questions}
            cvs={{ kept: draft?.cv?.name ?? null, own: own.map(({ id, label }) => ({ id, label })) }}
            draftPath={`${jobUrl}/apply/draft`}
            isOwn={account !== null}
            evidence={account && <Evidence who={who} />}
            source={firstOf(draft?.fields.source) ?? (await foundBy(said.source))}
          />
        </div>
        <WhatNext agency={agency.name} answerDay={sayDay(answerDay)} />
      </div>
    </>
  );
}

/** What the address says of where the job was found; else what the address of the page before says. */
async function foundBy(source: string | string[] | undefined): Promise<string | undefined> {
  const said = firstOf(source);
  return (said && readSource(said)) || sourceIn((await headers()).get("referer"));
}

function WhatNext({ agency, answerDay }: { agency: string; answerDay: string }) {
  return (
    <Sheet as="aside">
      <h2 className="mb-5 text-lg">What happens next</h2>
      <Trail
        steps={[
          { when: "At once", what: "A receipt by email. Your application is safe with us." },
          { when: "Then", what: `A recruiter of ${agency} reads it. A person decides, never a program alone.` },
          { when: `By ${answerDay}`, what: "You hear from us, if you send it today. Either way." },
          { when: "Before anyone else sees it", what: "We ask you first. No employer gets your CV without your yes." },
        ]}
      />
      <p className="mt-6 border-t border-line pt-4 text-sm text-quiet">
        <a href="/about/answer-times">How soon we answer</a>, in numbers. It costs you nothing, now or later. What you
        type is saved as you go, so that you can come back; what we keep and for how long is in our{" "}
        <a href="/privacy">privacy notice</a>.
      </p>
    </Sheet>
  );
}
