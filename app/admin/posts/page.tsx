import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { POST_CELLS } from "@/components/admin/posts/post-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { tabCounts, tableFor } from "@/lib/access/tables";
import { count } from "@/lib/core/text/text";
import { addressOf } from "@/lib/core/table/view";
import { postsWithTrouble } from "@/lib/posts/links/trouble";
import { POSTS_TABLE } from "@/lib/posts/staff/table";
import type { AdminParams } from "../params";
import { openTable, TablePage } from "../tables/table-page";

export const metadata: Metadata = { title: "Posts" };

export default async function PostsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:posts", "/admin/posts");
  if (!staff) return <NotFound />;
  const now = new Date();
  const open = await openTable(staff, POSTS_TABLE, searchParams);
  const [page, counts, troubled] = await Promise.all([
    tableFor(staff, POSTS_TABLE, open.view, now),
    tabCounts(staff, POSTS_TABLE, now),
    postsWithTrouble(staff, now),
  ]);
  if (!page) return <NotFound />;
  const broken = addressOf(POSTS_TABLE.shape, open.view, { filters: { state: "all", links: "broken" } });
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
      {troubled ? (
        <p className="mb-2">
          <a href={broken}>Broken links in {count(troubled, "post")}</a>
        </p>
      ) : null}
      <TablePage
        staff={staff}
        table={POSTS_TABLE}
        open={open}
        page={page}
        cells={POST_CELLS}
        counts={counts}
        empty={<p>There are no posts here. “New post” begins one.</p>}
      />
    </>
  );
}
