import type { ReactNode } from "react";
import { AdminHead } from "@/components/admin/admin-head";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Notice } from "@/components/ui/notice";
import { count } from "@/lib/core/text/text";
import type { ShelfKind } from "@/lib/posts/shelves";
import type { ShelfFacts, ShelfLine } from "@/lib/posts/staff/shelves/reading";
import type { readParams } from "../params";
import { remove } from "./shelf-actions";
import { SHELF_WORDS } from "./shelf-words";

type Props = {
  kind: ShelfKind;
  shelf: ShelfFacts;
  others: ShelfLine[];
  said: Awaited<ReturnType<typeof readParams>>;
  mayWrite: boolean;
  children: ReactNode;
};

/** One category or author: its form, the addresses that lead to it, and the way into another or out. */
export function ShelfPage({ kind, shelf, others, said, mayWrite, children }: Props) {
  const { path, title, page } = SHELF_WORDS[kind];
  const moved = Number(said.text("merged"));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: title, href: path },
        ]}
      />
      <AdminHead
        title={shelf.name}
        action={
          shelf.publicPosts > 0 && (
            <Button href={`${page}/${shelf.slug}`} look="plain" size="desk">
              See it on the site
            </Button>
          )
        }
      >
        {count(shelf.posts, "article")}, {shelf.publicPosts.toLocaleString("en-GB")} of them public.
      </AdminHead>
      <div className="grid max-w-[40rem] gap-8">
        {said.text("saved") && <Notice tone="good">Saved. Every page shows it from now on.</Notice>}
        {said.text("merged") !== undefined && (
          <Notice tone="good">
            Merged. {count(moved, "article")} came here, and the old address and its feeds lead here.
          </Notice>
        )}
        {children}
        {shelf.former.length > 0 && (
          <section aria-labelledby="former" className="grid gap-2">
            <h2 id="former" className="text-base">
              Addresses that lead here
            </h2>
            <ul className="grid gap-1 break-all text-quiet">
              {shelf.former.map((slug) => (
                <li key={slug}>{`${page}/${slug}`}</li>
              ))}
            </ul>
          </section>
        )}
        {mayWrite && <WayOut kind={kind} shelf={shelf} others={others} />}
      </div>
    </>
  );
}

function WayOut({ kind, shelf, others }: Pick<Props, "kind" | "shelf" | "others">) {
  const { one, path } = SHELF_WORDS[kind];
  if (shelf.posts === 0 && !shelf.isInHistory)
    return (
      <form
        action={remove.bind(null, kind, shelf.id)}
        className="grid justify-items-start gap-3 border-t border-line pt-6"
      >
        <p className="text-quiet">No article stands here or ever did.</p>
        <Button look="danger" size="desk">
          Remove this {one}
        </Button>
      </form>
    );
  if (others.length === 0) return null;
  return (
    <form
      method="get"
      action={`${path}/${shelf.id}/merge`}
      className="grid justify-items-start gap-3 border-t border-line pt-6"
    >
      <h2 className="text-base">Merge it into another {one}</h2>
      <label htmlFor="into" className="text-quiet">
        Its articles and addresses go there. You are asked before it happens.
      </label>
      <div className="flex flex-wrap gap-3">
        <Select id="into" name="into" className="max-w-full">
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button look="plain" size="desk">
          Go on
        </Button>
      </div>
    </form>
  );
}
