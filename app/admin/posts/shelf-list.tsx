import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ShelvesTable } from "@/components/admin/posts/shelves-table";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import type { ShelfKind } from "@/lib/posts/shelves";
import { shelvesForStaff } from "@/lib/posts/staff/shelves/reading";
import { type AdminParams, readParams } from "../params";
import { SHELF_WORDS } from "./shelf-words";

/** All categories or all authors, with how many articles stand under each. */
export async function ShelfList({ kind, searchParams }: { kind: ShelfKind; searchParams: AdminParams }) {
  const words = SHELF_WORDS[kind];
  const staff = await requireStaff("read:posts", words.path);
  const shelves = staff && (await shelvesForStaff(staff, kind, new Date()));
  if (!staff || !shelves) return <NotFound />;
  const said = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead
        title={words.title}
        action={
          may(staff, "write:posts") && (
            <Button href={`${words.path}/new`} size="desk">
              {words.make}
            </Button>
          )
        }
      >
        {words.lead}
      </AdminHead>
      {said.text("removed") && (
        <Notice tone="good" className="mb-5">
          The {words.one} is gone.
        </Notice>
      )}
      <ShelvesTable label={words.title} shelves={shelves} path={words.path} page={words.page} />
    </>
  );
}
