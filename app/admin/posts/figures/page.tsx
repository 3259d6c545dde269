import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { Pager } from "@/components/admin/pager";
import { PostFiguresCharts, PostFiguresTable } from "@/components/admin/post-figures";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { figuresRequest, POSTS_A_TABLE } from "@/lib/posts/schema";
import { postFigures } from "@/lib/posts/staff/figures";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Figures of posts" };

/** /admin/posts/figures: what each article led to. */
export default async function PostFiguresPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:numbers", "/admin/posts/figures");
  const params = await readParams(searchParams);
  const now = new Date();
  const { days, sort } = figuresRequest.parse({ days: params.text("days"), sort: params.text("sort") });
  const until = londonDay(now);
  const wanted = { from: addDays(until, 1 - days), until, order: sort, page: params.page };
  const figures = staff && (await postFigures(staff, wanted, now));
  if (!figures) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead
        title="Figures"
        action={
          <Button href={`/admin/posts/figures.csv?days=${days}&sort=${sort}`} look="plain" size="desk">
            Take them out as CSV
          </Button>
        }
      >
        A read is a page that went out to somebody’s browser; programs and pages fetched ahead are left out. A sign-up
        counts on the day its link was followed, a call on the day it was booked. Nobody is followed for it, and no
        cookie is set.
      </AdminHead>
      <div className="grid gap-8">
        <TabsNav
          label="How far back"
          tabs={[7, 30, 90].map((span) => ({
            label: `${span} days`,
            href: params.with({ days: span, page: undefined }),
            current: span === days,
          }))}
        />
        <PostFiguresCharts days={figures.days} />
        <PostFiguresTable
          posts={figures.posts}
          order={sort}
          hrefOf={(order) => params.with({ sort: order, page: undefined })}
        />
      </div>
      <Pager
        total={figures.total}
        page={params.page}
        pageSize={POSTS_A_TABLE}
        one="article"
        hrefOf={(page) => params.with({ page })}
      />
    </>
  );
}
