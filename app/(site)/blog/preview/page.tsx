import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PostBody } from "@/components/posts/post-body";
import { PostHead } from "@/components/posts/post-head";
import { CallInvitation } from "@/components/posts/call-invitation";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";
import { type Preview, previewPost } from "@/lib/posts/preview";
import { picturedParts } from "@/lib/posts/images/pictured";
import { liveBlocks } from "../live-blocks";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Preview of an article", robots: "noindex, nofollow" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** /blog/preview?token=…: an article that is not out, for whoever was given the link. Never kept. */
export default async function PreviewPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const preview = await previewPost(typeof token === "string" ? token : undefined, new Date());
  switch (preview.kind) {
    case "public":
      return redirect(`/blog/${preview.slug}`);
    case "expired":
      return <RunOut />;
    case "missing":
      return <NotFound />;
    case "preview":
      return <Draft {...preview} />;
  }
}

async function Draft({ post, state, until, waits }: Extract<Preview, { kind: "preview" }>) {
  const live = await liveBlocks(post.bodyHtml, post.slug, new Date());
  return (
    <>
      <Marks client="none" />
      <div className="wrap pt-4">
        <Notice tone="warn" title="A preview: only people with this link see it">
          {stands(state, post.publishedAt, waits)} The link works until {sayDay(londonDay(until))}.
        </Notice>
      </div>
      <PostHead post={post} />
      <div className="pb-section">
        <PostBody
          contents={post.contents}
          parts={await picturedParts(post)}
          live={live.show}
          middle={<CallInvitation from={post.slug} />}
        />
      </div>
    </>
  );
}

function stands(state: Extract<Preview, { kind: "preview" }>["state"], publishedAt: Date, waits: boolean): string {
  if (waits) return `An earlier text comes out on ${sayMoment(publishedAt)}. This one was saved later and waits.`;
  if (state === "scheduled") return `It comes out on ${sayMoment(publishedAt)}.`;
  return state === "withdrawn" ? "It has been taken down." : "It is a draft, dated today.";
}

function RunOut() {
  return (
    <Gone title="This preview has run out" next={<a href="/blog">Read what is out</a>}>
      <p>A preview link works for a week. Ask whoever sent it to you for a new one.</p>
    </Gone>
  );
}
