import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { Pager } from "@/components/admin/pager";
import { PostsTable } from "@/components/admin/posts/posts-table";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { postsWithTrouble } from "@/lib/posts/links/trouble";
import { postsForStaff, postsToRead, type PostFilter } from "@/lib/posts/staff/posts";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Posts" };

const STATES = {
  draft: "Drafts",
  review: "To read",
  scheduled: "Scheduled",
  public: "Public",
  withdrawn: "Taken down",
} as const;

export default async function PostsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:posts", "/admin/posts");
  const params = await readParams(searchParams);
  const [q, wanted] = [params.text("q"), params.text("state")];
  const state: PostFilter["state"] = wanted && wanted in STATES ? (wanted as keyof typeof STATES) : undefined;
  const withTrouble = params.text("links") === "broken";
  const now = new Date();
  const posts = staff && (await postsForStaff(staff, { q, state, withTrouble }, params.page, now));
  if (!posts) return <NotFound />;
  const [toRead, troubled] = await Promise.all([postsToRead(staff, now), postsWithTrouble(staff, now)]);
  return (
    <>
      <AdminHead
        title="Posts"
        action={
          <div className="flex flex-wrap gap-2.5">
            {may(staff, "read:numbers") && (
              <Button href="/admin/posts/figures" look="plain" size="desk">
                Figures
              </Button>
            )}
            <Button href="/admin/posts/pictures" size="desk" look="plain">
              Pictures
            </Button>
            <Button href="/admin/posts/dead-ends" size="desk" look="plain">
              Dead ends
            </Button>
            <Button href="/admin/posts/categories" size="desk" look="plain">
              Categories
            </Button>
            <Button href="/admin/posts/authors" size="desk" look="plain">
              Authors
            </Button>
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
          {
            label: "All",
            href: params.with({ state: undefined, links: undefined, page: undefined }),
            current: !state && !withTrouble,
          },
          ...Object.entries(STATES).map(([key, label]) => ({
            label,
            href: params.with({ state: key, links: undefined, page: undefined }),
            count: key === "review" && toRead ? toRead : undefined,
            current: state === key,
          })),
          ...(troubled || withTrouble
            ? [
                {
                  label: "Broken links",
                  href: params.with({ state: undefined, links: "broken", page: undefined }),
                  count: troubled ?? undefined,
                  current: withTrouble,
                },
              ]
            : []),
        ]}
      />
      <AdminSearch
        label="Title or address"
        value={q}
        keep={{ ...(state && { state }), ...(withTrouble && { links: "broken" }) }}
      />
      {posts.total === 0 ? <p className="py-6 text-quiet">No post matches.</p> : <PostsTable posts={posts.items} />}
      <Pager {...posts} one="post" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
