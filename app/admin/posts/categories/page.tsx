import type { Metadata } from "next";
import type { AdminParams } from "../../params";
import { ShelfList } from "../shelf-list";

export const metadata: Metadata = { title: "Categories" };

export default function CategoriesPage({ searchParams }: { searchParams: AdminParams }) {
  return <ShelfList kind="category" searchParams={searchParams} />;
}
