import type { Metadata } from "next";
import type { ReactNode } from "react";
import { viewer } from "@/app/session";
import { PageFrame } from "@/components/site/page-frame";
import { isSignedIn } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";

export const metadata: Metadata = { robots: "noindex" };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [agency, who] = await Promise.all([brand(), viewer()]);
  const person = isSignedIn(who) ? { name: who.name, href: "/account" } : undefined;
  return (
    <PageFrame agency={agency} person={person}>
      {children}
    </PageFrame>
  );
}
