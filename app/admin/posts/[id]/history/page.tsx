import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { Pager } from "@/components/admin/pager";
import { TextDifference } from "@/components/admin/editing/difference";
import { RevisionsTable } from "@/components/admin/posts/revisions-table";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { differenceOf, wordsBetween } from "@/lib/core/text/difference";
import { postForStaff } from "@/lib/posts/staff/posts";
import { type Revision, revisionAt, revisionsOf } from "@/lib/posts/staff/revisions";
import { type AdminParams, readParams } from "../../../params";
import { restore } from "./actions";

export const metadata: Metadata = { title: "History of a post" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** Every save of a post, and what became of the words between any two. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:posts", `/admin/posts/${id}/history`);
  const said = await readParams(searchParams);
  const [post, saves] = staff
    ? await Promise.all([postForStaff(staff, id, new Date()), revisionsOf(staff, id, said.page)])
    : [null, null];
  if (!staff || !post || !saves) return <NotFound />;
  const [newest, second] = saves.items;
  const to = Number(said.text("to") ?? newest?.version);
  const from = Number(said.text("from") ?? second?.version);
  const [before, after] = await Promise.all([revisionAt(staff, id, from), revisionAt(staff, id, to)]);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: post.title, href: `/admin/posts/${id}` },
        ]}
      />
      <AdminHead title="History">Every save of “{post.title}”. Restoring one never publishes it.</AdminHead>
      {said.text("unsaved") && (
        <Notice tone="bad" className="mb-5" title="You have text of your own in this post that is not saved">
          <a href={`/admin/posts/${id}`}>Save it or leave it</a> first, so that it is not lost.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {saves.total === 0 && <p className="text-quiet">It has not been saved by hand yet.</p>}
        {saves.total > 0 && (
          <RevisionsTable
            saves={saves.items}
            shown={{ from, to }}
            pinned={post.pinned && { version: post.pinned.version, isOut: post.state === "public" }}
            restore={may(staff, "write:posts") ? restore.bind(null, id, post.version) : undefined}
          />
        )}
        <Pager {...saves} one="save" hrefOf={(page) => said.with({ page })} />
        {before && after && before.version !== after.version && (
          <TextDifference before={before} after={after} lines={linesBetween(before, after)}>
            {differenceOf(before.bodyMarkdown, after.bodyMarkdown)}
          </TextDifference>
        )}
      </div>
    </>
  );
}

/** The lines above the text that are not the same. */
function linesBetween(before: Revision, after: Revision) {
  return [
    { name: "Title", was: before.title, is: after.title },
    { name: "In one sentence", was: before.summary, is: after.summary },
    { name: "Address", was: before.slug, is: after.slug },
    { name: "Category", was: before.category.name, is: after.category.name },
    { name: "By", was: before.author.name, is: after.author.name },
  ].flatMap(({ name, was, is }) => (was === is ? [] : [{ name, words: wordsBetween(was, is) }]));
}
