import type { Metadata } from "next";
import type { AdminParams } from "../../params";
import { ShelfList } from "../shelf-list";

export const metadata: Metadata = { title: "Authors" };

export default function AuthorsPage({ searchParams }: { searchParams: AdminParams }) {
  return <ShelfList kind="author" searchParams={searchParams} />;
}
