import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { postForStaff } from "@/lib/posts/staff/posts";
import { takeDown } from "../../actions";

export const metadata: Metadata = { title: "Take a post down" };

/** Asks before a post goes, with what will happen. */
export default async function TakeDownPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:posts", `/admin/posts/${id}/take-down`);
  const post = staff && (await postForStaff(staff, id, new Date()));
  if (!post || (post.state !== "public" && post.state !== "scheduled")) return <NotFound />;
  const back = `/admin/posts/${id}`;
  const isOut = post.state === "public";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: post.title, href: back },
        ]}
      />
      <AdminHead title={isOut ? "Take this post down?" : "Do not publish this post?"} />
      <div className="grid max-w-[44em] gap-5">
        {isOut ? (
          <WhatGoes />
        ) : (
          <p>It becomes a draft again, and does not come out at its time. Nothing of it is lost.</p>
        )}
        <form action={takeDown.bind(null, id, post.version)} className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" size="desk">
            {isOut ? "Take it down" : "Make it a draft again"}
          </Button>
          <Button href={back} look="plain" size="desk">
            Leave it as it is
          </Button>
        </form>
      </div>
    </>
  );
}

function WhatGoes() {
  return (
    <ul className="list-disc space-y-1 ps-5">
      <li>Its address, and those it had before, say that it is gone.</li>
      <li>It leaves lists, search, feeds, the sitemap and the articles that lead to it, within a second.</li>
      <li>Whoever read it in a feed reader may keep a copy, and search engines take days to forget it.</li>
      <li>Its text stays here. Published again, it has its first date.</li>
    </ul>
  );
}
