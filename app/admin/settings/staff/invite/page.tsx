import type { Metadata } from "next";
import { askForProof } from "@/app/admin/fresh-proof";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { InviteForm } from "@/components/admin/staff/staff-forms";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { sendInvitation } from "../actions";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  if (!(await requireStaff("write:staff", "/admin/settings/staff/invite"))) return <NotFound />;
  await askForProof("/admin/settings/staff/invite");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Staff", href: "/admin/settings/staff" }]} />
      <AdminHead title="Invite somebody">They set up a second step first, and are then in.</AdminHead>
      <div className="max-w-[36rem]">
        <InviteForm action={sendInvitation} />
      </div>
    </>
  );
}
