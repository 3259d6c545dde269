import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { deadEnds } from "@/lib/posts/links/dead-ends";
import { closedJobs } from "./closed-jobs";

export const metadata: Metadata = { title: "Dead ends" };

/** What in public articles leads to a job that is not open, or to a page that is not there, as it stands now. */
export default async function DeadEndsPage() {
  const staff = await requireStaff("read:posts", "/admin/posts/dead-ends");
  const ends = staff && (await deadEnds(staff, closedJobs, new Date()));
  if (!ends) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead title="Dead ends">
        Cards and links in public articles whose job is not open any more, or whose page is not there. Readers of a card
        see others like the job in its place; a link is better changed.
      </AdminHead>
      {ends.length === 0 && <p className="py-6 text-quiet">There is none: every article leads somewhere.</p>}
      <ul className="grid max-w-[48rem]">
        {ends.map(({ href, isCard, posts }) => (
          <li key={`${isCard} ${href}`} className="grid gap-1 border-b border-line py-3">
            <p className="font-semibold break-all">
              {href} <span className="font-normal text-quiet">({isCard ? "card of a job" : "link"})</span>
            </p>
            <ul className="grid gap-1">
              {posts.map(({ id, title }) => (
                <li key={id}>
                  in <a href={`/admin/posts/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
