import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-out";
import { viewer } from "@/app/session";
import { AdminFrame } from "@/components/admin/admin-frame";
import { brand } from "@/lib/core/brand";
import { waitingFor } from "./waiting";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Admin", template: "%s | Admin" },
  robots: { index: false, follow: false },
};

/** Only the walls: each page asks by itself who may see it, since a layout is not asked again on every way in. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const who = await viewer();
  if (who.kind !== "staff") return children;
  const [{ name }, waiting] = await Promise.all([brand(), waitingFor(who, new Date())]);
  return (
    <AdminFrame name={name} staff={who} waiting={waiting} signOut={signOut}>
      {children}
    </AdminFrame>
  );
}
