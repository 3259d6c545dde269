import type { Metadata } from "next";
import type { AdminParams } from "../../../../params";
import { ShelfMerge } from "../../../shelf-merge";

export const metadata: Metadata = { title: "Merge" };

export default function MergeAuthorPage(props: { params: Promise<{ id: string }>; searchParams: AdminParams }) {
  return <ShelfMerge kind="author" {...props} />;
}
