import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { EqualityInvitation } from "@/components/applications/equality-invitation";
import { GutForm } from "@/components/recovery/fit/gut-form";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Trail } from "@/components/ui/trail";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { firstAnswerDay } from "@/lib/applications/pipeline/answer-day";
import { unsureOf } from "@/lib/recovery/fit/mirror";
import { brand } from "@/lib/core/settings/brand";
import { sayDay } from "@/lib/core/time/say";
import { keepGut } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your application is sent", robots: "noindex" };

type Props = { params: Promise<{ slug: string }> };

export default async function SentPage({ params }: Props) {
  const { slug } = await params;
  const now = new Date();
  const [job, who, agency, day] = await Promise.all([jobToApplyFor(slug, now), viewer(), brand(), firstAnswerDay(now)]);
  if (!job) return <NotFound />;
  const unsure = await unsureOf(who, slug, now);
  const isVisitor = who.kind === "visitor";
  return (
    <MessagePage
      title="We have your application"
      drawing={<Drawing of={job.id} className="rounded-card" />}
      next={
        <>
          <Button href={isVisitor ? "/sign-up?next=/account" : "/account"}>
            {isVisitor ? "Make an account to follow it" : "See it in your account"}
          </Button>
          <a href="/strategy-call">Talk it through with a consultant</a>
        </>
      }
    >
      <p>
        Thank you. {job.title}, {job.employer}: it is with us, and a receipt is on its way to you by email.
      </p>
      <div className="mt-3 text-base text-ink">
        <Trail
          steps={[
            { when: "Now", what: `A recruiter of ${agency.name} reads it: a person, from the first line to the last.` },
            { when: `By ${sayDay(day)}`, what: "You hear from us, whatever the answer is." },
            {
              when: "If it goes on",
              what: "We ask you before an employer sees anything, then come interviews and an offer.",
            },
          ]}
        />
      </div>
      <p className="text-base">
        Something to add? Apply again {isVisitor ? "with the same address" : "while signed in"}, and the new version
        takes its place. {isVisitor && "Without an account, the link in the receipt always says how it stands."}
      </p>
      {unsure && <GutForm action={keepGut.bind(null, unsure)} />}
      <EqualityInvitation jobSlug={job.slug} />
    </MessagePage>
  );
}
