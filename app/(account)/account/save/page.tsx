import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { ownAccount } from "@/lib/candidates/account";
import { firstOf } from "@/lib/core/forms/first-of";
import { keepJob } from "../saved/actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Save a job" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody lands who pressed Save before signing in: one more press, since opening a page changes nothing. */
export default async function SaveJobPage({ searchParams }: Props) {
  const slug = firstOf((await searchParams).job) ?? "";
  const who = await requireCandidate(`/account/save?job=${encodeURIComponent(slug)}`);
  if (!(await ownAccount(who))) redirect("/admin");
  const job = await jobToApplyFor(slug, new Date());
  if (!job || job.state === "gone") return <NotFound />;
  return (
    <MessagePage
      title={job.title}
      drawing={<Drawing of={job.id} className="rounded-card" />}
      next={
        <>
          <form action={keepJob}>
            <input type="hidden" name="job" value={job.slug} />
            <Button type="submit" icon="bookmark">
              Save this job
            </Button>
          </form>
          <a href={`/jobs/${job.slug}`}>Read it again first</a>
        </>
      }
    >
      <p>You are signed in. Save it now, and it waits in your account until it closes.</p>
    </MessagePage>
  );
}
