import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-out";
import { ownSession, viewer } from "@/app/session";
import { AdminFrame } from "@/components/admin/admin-frame";
import { ProofFrame } from "@/components/admin/proof/proof-frame";
import { brand } from "@/lib/core/settings/brand";
import { waitingFor } from "./waiting";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: { default: "Admin", template: "%s | Admin" },
  robots: { index: false, follow: false },
};

/** Only the walls: each page asks by itself who may see it, since a layout is not asked again on every way in. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const who = await viewer();
  const atTheDoor = who.kind === "staff" ? null : await ownSession();
  if (who.kind !== "staff" && !atTheDoor) return children;
  const [{ name, logo }, waiting] = await Promise.all([
    brand(),
    who.kind === "staff" ? waitingFor(who, new Date()) : {},
  ]);
  if (who.kind !== "staff")
    return (
      <ProofFrame agency={name} logo={logo} email={atTheDoor?.email ?? ""} signOut={signOut}>
        {children}
      </ProofFrame>
    );
  return (
    <AdminFrame name={name} logo={logo} staff={who} waiting={waiting} signOut={signOut}>
      {children}
    </AdminFrame>
  );
}
