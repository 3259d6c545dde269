import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { startAlert } from "@/app/(site)/alerts/actions";
import { keepUntil } from "@/app/keep";
import { CallInvitation } from "@/components/posts/call-invitation";
import { FittingJobs } from "@/components/posts/fitting-jobs";
import { PostBody } from "@/components/posts/post-body";
import { PostHead } from "@/components/posts/post-head";
import { PostNeighbours } from "@/components/posts/post-neighbours";
import { ReadNext } from "@/components/posts/read-next";
import { sharedPicture } from "@/components/posts/share-picture";
import { SharePost } from "@/components/posts/share-post";
import { WeeklyInvitation } from "@/components/posts/weekly-invitation";
import { Gone } from "@/components/site/gone-page";
import { JsonLd } from "@/components/site/json-ld";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { nextFreeSlots } from "@/lib/calls/free-times";
import { brand } from "@/lib/core/settings/brand";
import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { cleanHtmlToText } from "@/lib/core/text/html";
import { fittingJobs } from "@/lib/jobs/public/fitting";
import type { JobSummary } from "@/lib/jobs/types";
import { postMarkup } from "@/lib/posts/structured-data";
import { neighboursOf } from "@/lib/posts/neighbours";
import { nextChangeAt, postBySlug } from "@/lib/posts/queries";
import { picturedParts } from "@/lib/posts/images/pictured";
import { changedAt } from "@/lib/posts/text/reading";
import { relatedPosts } from "@/lib/posts/related";
import type { PostDetails } from "@/lib/posts/types";
import { feedsAt } from "../feeds";
import { liveBlocks } from "../live-blocks";
import { plainSlug } from "../parameters";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ slug: string }> };

const load = cache(async (part: string) => {
  const now = new Date();
  return { now, found: await postBySlug(plainSlug(part), now) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found } = await load((await params).slug);
  if (found.kind === "gone") return { title: "This article has been taken down", robots: "noindex" };
  if (found.kind !== "public") return { title: "Page not found", robots: "noindex" };
  const { post } = found;
  const { name } = await brand();
  const path = `/blog/${post.slug}`;
  return {
    title: post.title,
    description: post.summary,
    authors: [{ name: post.author.name, url: appUrl(`/blog/author/${post.author.slug}`) }],
    alternates: { canonical: path, types: feedsAt("/blog") },
    openGraph: {
      type: "article",
      siteName: name,
      locale: "en_GB",
      title: post.title,
      description: post.summary,
      url: path,
      section: post.category.name,
      publishedTime: post.publishedAt.toISOString(),
      modifiedTime: changedAt(post).toISOString(),
      authors: [appUrl(`/blog/author/${post.author.slug}`)],
      images: [sharedPicture(post)],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** /blog/SLUG: an article. A former address leads to the present one; what was taken down says so. */
export default async function PostPage({ params }: Props) {
  const { slug } = await params;
  const { found, now } = await load(slug);
  switch (found.kind) {
    case "moved":
      return permanentRedirect(`/blog/${found.slug}`);
    case "gone":
      return <TakenDown />;
    case "missing":
      return <NotFound />;
    case "public":
      return <Article post={found.post} now={now} />;
  }
}

async function Article({ post, now }: { post: PostDetails; now: Date }) {
  const [agency, neighbours, related, jobs, free, next, parts, live] = await Promise.all([
    brand(),
    neighboursOf(post, now),
    relatedPosts(post.id, 3, now),
    fittingJobs({ ...post, text: cleanHtmlToText(post.bodyHtml) }, 3, now),
    nextFreeSlots(1, now),
    nextChangeAt(now),
    picturedParts(post),
    liveBlocks(post.bodyHtml, post.slug, now),
  ]);
  // Neighbours and related posts are other posts, so any change of a post may show here.
  const tags = ["posts", `post:${post.slug}`, "calls", ...jobs.map(({ slug }) => `job:${slug}`), ...live.tags];
  const keep = keepUntil([next, free.changesAt, live.changesAt, ...jobsChangeAt(jobs, now)], tags, now);
  return (
    <>
      <Marks client="none" keep={keep} />
      {postMarkup(post, agency).map((data, index) => (
        <JsonLd key={index} data={data} />
      ))}
      <PostHead post={post} />
      <PostBody
        contents={post.contents}
        parts={parts}
        live={live.show}
        middle={<CallInvitation nextFree={free.slots[0]?.start} from={post.slug} />}
      >
        <SharePost title={post.title} url={appUrl(`/blog/${post.slug}`)} />
        <div className="mt-12 print:hidden">
          <WeeklyInvitation action={startAlert} from={post.slug} />
        </div>
        <PostNeighbours {...neighbours} />
      </PostBody>
      <FittingJobs jobs={jobs} now={now} />
      <ReadNext posts={related} />
    </>
  );
}

/** When what is said of these jobs is over: one of them closes, or a London day ends ("posted today"). */
const jobsChangeAt = (jobs: JobSummary[], now: Date): Date[] =>
  jobs.length === 0 ? [] : [...jobs.map(({ closesAt }) => closesAt), startOfDay(addDays(londonDay(now), 1))];

function TakenDown() {
  return (
    <Gone title="This article has been taken down" next={<Button href="/blog">Read other articles</Button>}>
      <p>It was here once. We take an article down when it is no longer right.</p>
    </Gone>
  );
}
