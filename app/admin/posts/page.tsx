import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { Pager } from "@/components/admin/pager";
import { PostsTable } from "@/components/admin/posts-table";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { postsForStaff, type PostFilter } from "@/lib/posts/staff/posts";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Posts" };

const STATES = { public: "Public", scheduled: "Scheduled", draft: "Drafts", withdrawn: "Taken down" } as const;

export default async function PostsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:posts", "/admin/posts");
  const params = await readParams(searchParams);
  const [q, wanted] = [params.text("q"), params.text("state")];
  const state: PostFilter["state"] = wanted && wanted in STATES ? (wanted as keyof typeof STATES) : undefined;
  const posts = staff && (await postsForStaff(staff, { q, state }, params.page, new Date()));
  if (!posts) return <NotFound />;
  return (
    <>
      <AdminHead
        title="Posts"
        action={
          <div className="flex gap-2.5">
            {may(staff, "read:numbers") && (
              <Button href="/admin/posts/figures" look="plain" size="desk">
                Figures
              </Button>
            )}
            {may(staff, "write:posts") && (
              <Button href="/admin/posts/move" look="plain" size="desk">
                Move in and out
              </Button>
            )}
            {may(staff, "write:posts") && (
              <Button href="/admin/posts/new" size="desk">
                New post
              </Button>
            )}
          </div>
        }
      />
      <TabsNav
        label="Posts by state"
        tabs={[
          { label: "All", href: params.with({ state: undefined, page: undefined }), current: !state },
          ...Object.entries(STATES).map(([key, label]) => ({
            label,
            href: params.with({ state: key, page: undefined }),
            current: state === key,
          })),
        ]}
      />
      <AdminSearch label="Title or address" value={q} keep={state ? { state } : {}} />
      {posts.total === 0 ? <p className="py-6 text-quiet">No post matches.</p> : <PostsTable posts={posts.items} />}
      <Pager {...posts} one="post" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
