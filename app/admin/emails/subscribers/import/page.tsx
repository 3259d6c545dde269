import type { Metadata } from "next";
import { askForProof } from "@/app/admin/fresh-proof";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ImportForm } from "@/components/admin/emails/import-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { takeInList } from "../../actions";

export const metadata: Metadata = { title: "Take a list in" };

export default async function ImportPage() {
  if (!(await requireStaff("write:emails", "/admin/emails/subscribers/import"))) return <NotFound />;
  await askForProof("/admin/emails/subscribers/import");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Subscribers", href: "/admin/emails/subscribers" }]} />
      <AdminHead title="Take in a list of subscribers">
        Only people who agreed, with the proof: the words they agreed to, when, and where. A row without it is refused,
        and so is an address that bounced, complained or left.
      </AdminHead>
      <ImportForm action={takeInList} />
    </>
  );
}
