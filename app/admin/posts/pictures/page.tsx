import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { Pager } from "@/components/admin/pager";
import { PictureGrid } from "@/components/admin/posts/picture-grid";
import { PictureUpload } from "@/components/admin/posts/picture-upload";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { picturesForStaff, postToPictureFor } from "@/lib/posts/images/library";
import { REFUSALS } from "@/lib/posts/images/refusals";
import { type AdminParams, readParams } from "../../params";
import { choosePicture } from "./actions";

export const metadata: Metadata = { title: "Pictures" };

/** /admin/posts/pictures: the pictures of all posts; with ?for=POST, to choose the one above its text. */
export default async function PicturesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:posts", "/admin/posts/pictures");
  const params = await readParams(searchParams);
  const [q, forPost, refusal] = [params.text("q"), params.text("for"), params.text("refused")];
  const pictures = staff && (await picturesForStaff(staff, { q }, params.page));
  const post = staff && forPost ? await postToPictureFor(staff, forPost) : null;
  if (!staff || !pictures || (forPost && !post)) return <NotFound />;
  const words = refusal && refusal in REFUSALS ? REFUSALS[refusal as keyof typeof REFUSALS] : undefined;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          ...(post ? [{ label: post.title, href: `/admin/posts/${post.id}` }] : []),
        ]}
      />
      <AdminHead title={post ? "The picture above the text" : "Pictures"}>
        {post
          ? `Of “${post.title}”. It takes the place of the drawing on the post, in lists and when it is shared.`
          : null}
      </AdminHead>
      {words && <Notice tone="bad">{words}</Notice>}
      {params.text("gone") && <Notice tone="good">The picture is in the bin.</Notice>}
      {post && (
        <div className="my-4 flex flex-wrap gap-3">
          <Button href={`/admin/posts/${post.id}/drawing`} size="desk" look="plain">
            Choose a drawing instead
          </Button>
          {post.image && (
            <form action={choosePicture.bind(null, post.id, null)}>
              <Button size="desk" look="danger">
                Go back to the drawing
              </Button>
            </form>
          )}
        </div>
      )}
      {may(staff, "write:posts") && <PictureUpload forPost={post?.id} />}
      <AdminSearch label="What it shows, or its file" value={q} keep={post ? { for: post.id } : {}} />
      {pictures.total === 0 && (
        <p className="py-6 text-quiet">
          {q ? "No picture matches." : "There is no picture yet. The first one you upload stands here."}
        </p>
      )}
      <PictureGrid
        pictures={pictures.items}
        hrefOf={(id) => `/admin/posts/pictures/${id}${post ? `?for=${post.id}` : ""}`}
        choose={post ? (id) => choosePicture.bind(null, post.id, id) : undefined}
      />
      <Pager
        {...pictures}
        one="picture"
        hrefOf={(page) => params.with({ page, refused: undefined, gone: undefined })}
      />
    </>
  );
}
