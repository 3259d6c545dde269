import type { Metadata } from "next";
import { EqualityForm } from "@/components/applications/equality-form";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { answersTo, EQUALITY_QUESTIONS } from "@/lib/applications/equality/questions";
import { equalityToken } from "@/lib/applications/equality/tokens";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { sendAnswers } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Who applies?", robots: "noindex" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> };

/** /jobs/SLUG/apply/equality: a few questions after an application, whose answers are counted and kept with nobody. */
export default async function EqualityPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const now = new Date();
  const job = await jobToApplyFor(slug, now);
  if (!job) return <NotFound />;
  if ((await searchParams).done) return <Thanks />;
  const questions = Object.entries(EQUALITY_QUESTIONS).map(([key, { ask, hint }]) => ({
    key,
    ask,
    hint,
    answers: answersTo(key),
  }));
  return (
    <>
      <PageHead
        title="Who applies?"
        lead="Seven questions, every one of them yours to leave out. They help us see whether our jobs reach everybody."
      />
      <div className="wrap grid items-start gap-10 pb-section xl:grid-cols-[minmax(0,40rem)_20rem] xl:justify-between xl:gap-16">
        <EqualityForm
          action={sendAnswers.bind(null, job.slug)}
          token={equalityToken(job.id, now)}
          questions={questions}
        />
        <WhatBecomesOfIt />
      </div>
    </>
  );
}

function WhatBecomesOfIt() {
  return (
    <aside className="grid gap-3">
      <h2 className="text-lg">What becomes of it</h2>
      <p>
        Each answer raises a number by one: for this job, in this month. Your name, your address, your application and
        the time are not written down with it, so nobody can look it up, not even you, and we cannot take it out again.
      </p>
      <p>
        The numbers are shown to the people who run the agency only, months later, rounded, and never where fewer than
        ten people gave an answer. Whoever reads your application sees none of it.
      </p>
    </aside>
  );
}

function Thanks() {
  return (
    <MessagePage title="Thank you" next={<Button href="/jobs">Look at more jobs</Button>}>
      <p>Your answers are counted, and nothing of them is kept with you.</p>
    </MessagePage>
  );
}
