import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MergeForm } from "@/components/admin/editing/merge-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { clashOf } from "@/lib/posts/staff/clashes";
import { type AdminParams, readParams } from "../../../params";
import { putTogether } from "./actions";

export const metadata: Metadata = { title: "Two texts of one post" };

const NAMES = { title: "Title", summary: "In one sentence", slug: "Address", author: "By", category: "Category" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** What you wrote, what was saved meanwhile, and what it was: settled where nobody has to choose. */
export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("write:posts", `/admin/posts/${id}/merge`);
  const clash = staff && (await clashOf(staff, id, new Date()));
  if (!clash) return <NotFound />;
  const said = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Posts", href: "/admin/posts" },
          { label: clash.title, href: `/admin/posts/${id}` },
        ]}
      />
      <AdminHead title="Somebody saved this post while you were writing" />
      {said.text("again") && (
        <Notice tone="warn" className="mb-5">
          It was saved once more while you chose. This is how it stands now; nothing of yours is lost.
        </Notice>
      )}
      <MergeForm clash={clash} names={NAMES} settle={putTogether.bind(null, id)} />
    </>
  );
}
