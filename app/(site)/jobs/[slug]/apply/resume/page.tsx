import type { Metadata } from "next";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { draftByLink, isDraftSecret } from "@/lib/applications/drafts/link";
import { firstOf } from "@/lib/core/forms/first-of";
import { sayMoment } from "@/lib/core/time/say";
import { resumeDraft } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Go on with your application", robots: "noindex" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ token?: string | string[] }> };

/** Behind the link of a letter: a button, since programs that look at letters follow links. */
export default async function ResumePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const token = firstOf((await searchParams).token);
  if (!token || !isDraftSecret(token)) return <NotFound />;
  const draft = await draftByLink(token);
  if (!draft) {
    return (
      <Gone title="This link is spent" next={<Button href={`/jobs/${slug}`}>See the job</Button>}>
        <p>
          The application has been sent, has become part of an account, or was kept for as long as it could be. If you
          have an account, sign in: it is there.
        </p>
      </Gone>
    );
  }
  return (
    <>
      <Marks client="none" />
      <MessagePage
        title="Go on with your application"
        next={
          <form action={resumeDraft.bind(null, token)}>
            <Button>Open it here</Button>
          </form>
        }
      >
        <p>
          {draft.title}. You last wrote on {sayMoment(draft.savedAt)}.
        </p>
        <p>
          This browser then remembers it until you send it. On a shared computer, throw it away there when you leave.
        </p>
      </MessagePage>
    </>
  );
}
