import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PostFiguresLine } from "@/components/admin/post-figures";
import { PostForm } from "@/components/admin/post-form";
import { PublishPostPanel } from "@/components/admin/publish-post-panel";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { addDays, londonDay } from "@/lib/core/dates";
import { previewPath } from "@/lib/posts/preview";
import { figuresOfPost } from "@/lib/posts/staff/figures";
import { bylinesAndCategories, postForStaff } from "@/lib/posts/staff/posts";
import { type AdminParams, readParams } from "../../params";
import { bringOut, changePost, takeDown } from "../actions";

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
  const start = {
    title: post.title,
    slug: post.slug,
    summary: post.summary,
    body: post.bodyMarkdown,
    author: post.author.slug,
    category: post.category.slug,
    version: String(post.version),
  };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead title={post.title} />
      {figures && <PostFiguresLine days={30} of={figures} />}
      {said.text("saved") && (
        <Notice tone="good" className="mb-5">
          Saved.{post.state === "public" ? " Readers see it now." : ""}
        </Notice>
      )}
      {said.text("published") && (
        <Notice tone="good" className="mb-5">
          {post.state === "scheduled" ? "Scheduled. It comes out by itself." : "Published. Readers see it now."}
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,48rem)_18rem]">
        {mayWrite ? (
          <PostForm
            key={post.version}
            action={changePost.bind(null, id)}
            start={start}
            {...choices}
            isPublic={post.state === "public"}
            submit={post.state === "public" ? "Save, for readers too" : "Save the draft"}
          />
        ) : (
          <p className="whitespace-pre-line">{post.bodyMarkdown}</p>
        )}
        <PublishPostPanel
          key={`panel-${post.version}`}
          post={post}
          preview={previewPath(staff, id, now) ?? undefined}
          publish={mayWrite ? bringOut.bind(null, id) : undefined}
          takeDown={mayWrite ? takeDown.bind(null, id, post.version) : undefined}
        />
      </div>
    </>
  );
}
