import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AuthorForm } from "@/components/admin/posts/shelf-forms";
import { NotFound } from "@/components/site/not-found-page";
import { may } from "@/lib/access/permissions";
import { authorFields, shelfForStaff, shelvesForStaff } from "@/lib/posts/staff/shelves/reading";
import { type AdminParams, readParams } from "../../../params";
import { saveAuthor } from "../../shelf-actions";
import { ShelfPage } from "../../shelf-page";

export const metadata: Metadata = { title: "Author" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function AuthorPage({ params, searchParams }: Props) {
  const [{ id }, now] = [await params, new Date()];
  const staff = await requireStaff("read:posts", `/admin/posts/authors/${id}`);
  const shelf = staff && (await shelfForStaff(staff, "author", id, now));
  if (!shelf) return <NotFound />;
  const [fields, all, said] = await Promise.all([
    authorFields(id),
    shelvesForStaff(staff, "author", now),
    readParams(searchParams),
  ]);
  if (!fields || !all) return <NotFound />;
  const mayWrite = may(staff, "write:posts");
  return (
    <ShelfPage kind="author" shelf={shelf} others={all.filter((one) => one.id !== id)} said={said} mayWrite={mayWrite}>
      {mayWrite && (
        <AuthorForm
          action={saveAuthor.bind(null, id)}
          start={{ ...fields, links: fields.links.join("\n"), isPerson: fields.isPerson ? "on" : "" }}
        />
      )}
    </ShelfPage>
  );
}
