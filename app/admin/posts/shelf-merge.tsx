import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { count } from "@/lib/core/text/text";
import type { ShelfKind } from "@/lib/posts/shelves";
import { shelfForStaff } from "@/lib/posts/staff/shelves/reading";
import { askForProof } from "../fresh-proof";
import { type AdminParams, readParams } from "../params";
import { merge } from "./shelf-actions";
import { SHELF_WORDS } from "./shelf-words";

type Props = { kind: ShelfKind; params: Promise<{ id: string }>; searchParams: AdminParams };

/** Asks before one category or author goes into another, with what will happen. */
export async function ShelfMerge({ kind, params, searchParams }: Props) {
  const { path, title, one, page } = SHELF_WORDS[kind];
  const [{ id }, said, now] = [await params, await readParams(searchParams), new Date()];
  const wanted = said.text("into");
  const back = wanted ? `?${new URLSearchParams({ into: wanted })}` : "";
  const staff = await requireStaff("write:posts", `${path}/${id}/merge${back}`);
  if (!staff || !may(staff, "write:posts")) return <NotFound />;
  const [from, into] = await Promise.all([
    shelfForStaff(staff, kind, id, now),
    shelfForStaff(staff, kind, wanted ?? "", now),
  ]);
  if (!from || !into || from.id === into.id) return <NotFound />;
  await askForProof(`${path}/${from.id}/merge?into=${into.id}`);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: title, href: path },
          { label: from.name, href: `${path}/${from.id}` },
        ]}
      />
      <AdminHead title={`Merge “${from.name}” into “${into.name}”?`} />
      <div className="grid max-w-[44em] gap-5">
        <ul className="list-disc space-y-1 ps-5">
          <li>
            {from.posts === 0 ? "No article" : count(from.posts, "article")} will stand under “{into.name}”, drafts too.
          </li>
          <li className="break-words">
            {page}/{from.slug}, the addresses it had before and its feeds lead to {page}/{into.slug} for ever.
          </li>
          <li>“{from.name}” is no longer there to choose. What editors are typing under it goes along.</li>
          <li>There is no way back but to make a new {one} and move articles one by one.</li>
        </ul>
        <form action={merge.bind(null, kind, from.id, into.id)} className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" size="desk">
            Merge them
          </Button>
          <Button href={`${path}/${from.id}`} look="plain" size="desk">
            Leave it as it is
          </Button>
        </form>
      </div>
    </>
  );
}
