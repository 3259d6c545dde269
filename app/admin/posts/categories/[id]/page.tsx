import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { CategoryForm } from "@/components/admin/posts/shelf-forms";
import { NotFound } from "@/components/site/not-found-page";
import { may } from "@/lib/access/permissions";
import { categoryFields, shelfForStaff, shelvesForStaff } from "@/lib/posts/staff/shelves/reading";
import { type AdminParams, readParams } from "../../../params";
import { saveCategory } from "../../shelf-actions";
import { ShelfPage } from "../../shelf-page";

export const metadata: Metadata = { title: "Category" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function CategoryPage({ params, searchParams }: Props) {
  const [{ id }, now] = [await params, new Date()];
  const staff = await requireStaff("read:posts", `/admin/posts/categories/${id}`);
  const shelf = staff && (await shelfForStaff(staff, "category", id, now));
  if (!shelf) return <NotFound />;
  const [fields, all, said] = await Promise.all([
    categoryFields(id),
    shelvesForStaff(staff, "category", now),
    readParams(searchParams),
  ]);
  if (!fields || !all) return <NotFound />;
  const mayWrite = may(staff, "write:posts");
  return (
    <ShelfPage
      kind="category"
      shelf={shelf}
      others={all.filter((one) => one.id !== id)}
      said={said}
      mayWrite={mayWrite}
    >
      {mayWrite && (
        <CategoryForm action={saveCategory.bind(null, id)} start={{ ...fields, position: String(fields.position) }} />
      )}
    </ShelfPage>
  );
}
