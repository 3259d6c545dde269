import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { DrawingChoice } from "@/components/admin/posts/drawing-choice";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { postToDrawFor } from "@/lib/posts/staff/drawing";
import { chooseDrawing } from "./actions";

export const metadata: Metadata = { title: "The drawing above the text" };

/** The drawings of the house, to choose the one above a text. */
export default async function DrawingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:posts", `/admin/posts/${id}/drawing`);
  const post = staff && (await postToDrawFor(staff, id));
  if (!post) return <NotFound />;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: post.title, href: `/admin/posts/${id}` },
        ]}
      />
      <AdminHead title="The drawing above the text">
        Of “{post.title}”. It is on the post, in lists and in the picture that is shared, as soon as you choose it.
      </AdminHead>
      {post.hasPicture && (
        <Notice className="mb-5">
          A picture stands above the text now. A drawing takes its place; the picture stays in the library.
        </Notice>
      )}
      <DrawingChoice post={post} choose={chooseDrawing.bind(null, id)} />
    </>
  );
}
