import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PostForm } from "@/components/admin/posts/post-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { bylinesAndCategories } from "@/lib/posts/staff/posts";
import { writePost } from "../actions";

export const metadata: Metadata = { title: "New post" };

export default async function NewPostPage() {
  const staff = await requireStaff("write:posts", "/admin/posts/new");
  const choices = staff && (await bylinesAndCategories(staff));
  if (!choices) return <NotFound />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Posts", href: "/admin/posts" }]} />
      <AdminHead title="New post">It is a draft until you publish it.</AdminHead>
      <PostForm action={writePost} start={{}} {...choices} keeping={{ id: null, keptAt: null, isOffered: false }} />
    </>
  );
}
