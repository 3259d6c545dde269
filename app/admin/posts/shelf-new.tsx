import type { ReactNode } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { ShelfKind } from "@/lib/posts/shelves";
import { SHELF_WORDS } from "./shelf-words";

/** A category or an author that is being made; `children` is its form. */
export async function NewShelf({ kind, children }: { kind: ShelfKind; children: ReactNode }) {
  const { title, make, path } = SHELF_WORDS[kind];
  if (!(await requireStaff("write:posts", `${path}/new`))) return <NotFound />;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: title, href: path },
        ]}
      />
      <AdminHead title={make} />
      <div className="max-w-[40rem]">{children}</div>
    </>
  );
}
