import type { Metadata } from "next";
import { NotFound } from "@/components/site/not-found-page";
import { PageFrame } from "@/components/site/page-frame";
import { brand } from "@/lib/core/settings/brand";

export const metadata: Metadata = { title: "Page not found", robots: "noindex" };

/** For addresses that no route knows. */
export default async function NotFoundPage() {
  return (
    <PageFrame agency={await brand()}>
      <NotFound />
    </PageFrame>
  );
}
