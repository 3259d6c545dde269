import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PostFiguresLine } from "@/components/admin/post-figures";
import { KeptOffer } from "@/components/admin/editing/kept-offer";
import { EditorNotices } from "@/components/admin/posts/editor-notices";
import { PostForm } from "@/components/admin/posts/post-form";
import { ThingFoot } from "@/components/admin/thing-foot";
import { PreviewLinks } from "@/components/admin/posts/preview-links";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { previewLink } from "@/lib/posts/preview";
import { figuresOfPost } from "@/lib/posts/staff/figures";
import { bylinesAndCategories, postForStaff } from "@/lib/posts/staff/posts";
import { otherWriters, ownWorkingCopy } from "@/lib/posts/staff/working-copies";
import { throwPostAway } from "../../bin/actions";
import { type AdminParams, readParams } from "../../params";
import { changePost, endPreviews, leaveLater, leaveTyped } from "../actions";
import { heldBack } from "./held-back";
import { linkNews } from "./link-news";
import { startOf } from "./start";

export const metadata: Metadata = { title: "Edit post" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function EditPostPage({ params, searchParams }: Props) {
  const { id } = await params;
  const now = new Date();
  const staff = await requireStaff("read:posts", `/admin/posts/${id}`);
  const [post, choices] = staff
    ? await Promise.all([postForStaff(staff, id, now), bylinesAndCategories(staff)])
    : [null, null];
  if (!staff || !post || !choices) return <NotFound />;
  const until = londonDay(now);
  const figures = post.publishedAt && (await figuresOfPost(staff, id, { from: addDays(until, -29), until }));
  const said = await readParams(searchParams);
  const mayWrite = may(staff, "write:posts");
  const [copy, others, links] = await Promise.all([
    mayWrite ? ownWorkingCopy(staff, id) : null,
    otherWriters(staff, id, now),
    linkNews(staff, post, now),
  ]);
  const goesOn = copy !== null && said.text("from") === "kept";
  const link = post.state === "public" ? null : previewLink(staff, post, now);
  const end = mayWrite ? endPreviews.bind(null, id) : undefined;
  const leave = mayWrite ? leaveLater.bind(null, id, post.version) : undefined;
  const pinned = post.pinned && { ...post.pinned, later: post.version, leave };
  const beside = link && <PreviewLinks link={link} address={appUrl(link.path)} end={end} />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead title={post.title} action={<Ways post={post} mayWrite={mayWrite} />} />
      {figures && <PostFiguresLine days={30} of={figures} />}
      <EditorNotices post={post} said={said.text} held={heldBack(post)} others={others} pinned={pinned} links={links} />
      {copy && !goesOn && (
        <KeptOffer
          what="post"
          path={`/admin/posts/${id}`}
          copy={copy}
          version={post.version}
          leave={leaveTyped.bind(null, id)}
        />
      )}
      {mayWrite ? (
        <PostForm
          key={`${post.version} ${goesOn}`}
          action={changePost.bind(null, id)}
          start={startOf(post, goesOn ? copy : null)}
          {...choices}
          post={post}
          keeping={{
            id,
            keptAt: goesOn ? copy.savedAt.toISOString() : null,
            isOffered: copy !== null && !goesOn,
          }}
          beside={beside}
        />
      ) : (
        <>
          <p className="whitespace-pre-line">{post.bodyMarkdown}</p>
          {beside}
        </>
      )}
      <ThingFoot
        staff={staff}
        subject="post"
        id={id}
        bin={mayWrite && !post.publishedAt ? throwPostAway.bind(null, id, post.version) : undefined}
      />
    </>
  );
}

type WaysProps = { post: { id: string; publicSlug: string; state: string }; mayWrite: boolean };

function Ways({ post, mayWrite }: WaysProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {post.state === "public" && (
        <Button href={`/blog/${post.publicSlug}`} look="plain" size="desk">
          See it on the site
        </Button>
      )}
      {mayWrite && (
        <Button href={`/admin/posts/pictures?for=${post.id}`} size="desk" look="plain">
          Picture above the text
        </Button>
      )}
      {mayWrite && (
        <Button href={`/admin/posts/${post.id}/drawing`} size="desk" look="plain">
          Drawing
        </Button>
      )}
      <Button href={`/admin/posts/${post.id}/history`} look="plain" size="desk">
        History
      </Button>
      <Button href={`/admin/posts/${post.id}/addresses`} look="plain" size="desk">
        Addresses
      </Button>
      <Button href={`/admin/posts/${post.id}/text.md`} look="plain" size="desk" icon="download" download>
        Markdown
      </Button>
    </div>
  );
}
