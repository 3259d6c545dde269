import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CategoryForm } from "@/components/admin/posts/shelf-forms";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { saveCategory } from "../../shelf-actions";
import { SHELF_WORDS } from "../../shelf-words";

const { title, make, path } = SHELF_WORDS.category;

export const metadata: Metadata = { title: make };

export default async function NewCategoryPage() {
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
      <div className="max-w-[40rem]">
        <CategoryForm action={saveCategory.bind(null, null)} />
      </div>
    </>
  );
}
