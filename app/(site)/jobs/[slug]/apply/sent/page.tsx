import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { EqualityInvitation } from "@/components/applications/equality-invitation";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { jobToApplyFor } from "@/lib/applications/job-to-apply-for";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your application is sent", robots: "noindex" };

type Props = { params: Promise<{ slug: string }> };

export default async function SentPage({ params }: Props) {
  const { slug } = await params;
  const [job, who] = await Promise.all([jobToApplyFor(slug, new Date()), viewer()]);
  if (!job) return <NotFound />;
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
          <a href="/jobs">Look at more jobs</a>
        </>
      }
    >
      <p>
        {job.title}, {job.employer}. A receipt is on its way to you by email.
      </p>
      <p>
        A recruiter reads it. Something to add? Apply again {isVisitor ? "with the same address" : "while signed in"},
        and the new version takes its place.
      </p>
      <EqualityInvitation jobSlug={job.slug} />
    </MessagePage>
  );
}
