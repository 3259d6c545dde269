import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { FilledInBefore } from "@/components/applications/filled-in-before";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { type Draft, draftsFor } from "@/lib/applications/drafts/drafts";
import { draftByLink, isDraftSecret } from "@/lib/applications/drafts/link";
import { questionsOf } from "@/lib/applications/questions/questions";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayMoment } from "@/lib/core/time/say";
import { draftToken } from "../draft-cookie";
import { resumeDraft } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Go on with your application", robots: "noindex" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ token?: string | string[] }> };

/**
 * Behind the link of a letter: a button, since programs that look at letters follow links. Anybody may have begun this in
 * the name of whoever reads the letter, so it shows what they would go on with before they do.
 */
export default async function ResumePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const link = firstOf((await searchParams).token);
  if (!link || !isDraftSecret(link)) return <NotFound />;
  const [draft, here] = await Promise.all([draftByLink(link), draftHere(slug)]);
  if (!draft) return <Spent slug={slug} isHere={here !== null} />;
  const isAnother = here !== null && here.id !== draft.id;
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="Go on with your application"
        next={
          <>
            <form action={resumeDraft.bind(null, link, draft.slug)}>
              <Button>Open it here</Button>
            </form>
            <a href={`/jobs/${draft.slug}/apply`}>
              {isAnother ? "Go on with the other one" : "Begin with an empty form"}
            </a>
          </>
        }
      >
        <p>
          {draft.title}. It was last written on {sayMoment(draft.savedAt)}.
        </p>
        <FilledInBefore draft={draft} questions={await questionsOf(draft.jobId)} />
        <p>
          This browser then remembers it until you send it, and the one where it was begun opens it no more. On a shared
          computer, throw it away there when you leave.
        </p>
        {isAnother && !here.isOwn && (
          <p>You have begun another one for this job in this browser. This one would take its place.</p>
        )}
      </MessagePage>
    </>
  );
}

/** What this browser holds for the job already. */
async function draftHere(slug: string): Promise<Draft | null> {
  const [job, who, token] = await Promise.all([jobToApplyFor(slug, new Date()), viewer(), draftToken()]);
  return job && (await draftsFor(job.id, { viewer: who, token })).draft;
}

function Spent({ slug, isHere }: { slug: string; isHere: boolean }) {
  const next = isHere ? (
    <Button href={`/jobs/${slug}/apply`}>Go on with the one you began here</Button>
  ) : (
    <Button href={`/jobs/${slug}`}>See the job</Button>
  );
  return (
    <Gone title="This link is spent" next={next}>
      <p>
        It opens an application in one browser, until something is written there. Go on in that browser; “Save and come
        back later” there mails you a new link.
      </p>
      <p>
        It is spent, too, once a later letter has come, or the application was sent, has become part of an account, or
        was kept for as long as it could be. If you have an account, sign in: it is there.
      </p>
    </Gone>
  );
}
