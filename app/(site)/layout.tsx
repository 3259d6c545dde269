import type { ReactNode } from "react";
import { PageFrame } from "@/components/site/page-frame";
import { brand } from "@/lib/core/settings/brand";

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <PageFrame agency={await brand()}>{children}</PageFrame>;
}
