import type { Metadata } from "next";
import { NotFound } from "@/components/site/not-found-page";
import { PageFrame } from "@/components/site/page-frame";
import { brand } from "@/lib/core/settings/brand";
import RootLayout, { generateMetadata as metadataOfEveryPage } from "./layout";

export { viewport } from "./layout";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await brand();
  return { ...(await metadataOfEveryPage()), title: `Page not found | ${name}`, robots: "noindex" };
}

/**
 * For addresses that no route knows: a document of its own. A not-found.tsx would be made along with every page, frame and
 * all, in case that page throws notFound(), which none does (components/site/not-found-page).
 */
export default async function GlobalNotFound() {
  return (
    <RootLayout>
      <PageFrame agency={await brand()}>
        <NotFound />
      </PageFrame>
    </RootLayout>
  );
}
