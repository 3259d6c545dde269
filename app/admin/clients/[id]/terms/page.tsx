import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { TermsForm } from "@/components/admin/clients/terms-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { clientForStaff } from "@/lib/clients/one";
import { writeTerms } from "../../actions";

export const metadata: Metadata = { title: "Terms of business" };

export default async function TermsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:clients", `/admin/clients/${id}/terms`);
  const client = staff && (await clientForStaff(staff, id));
  if (!client) return <NotFound />;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Clients", href: "/admin/clients" },
          { label: client.name, href: `/admin/clients/${id}` },
        ]}
      />
      <AdminHead title={`Terms with ${client.name}`}>
        They count from now on. Those before them stay in the record.
      </AdminHead>
      <div className="max-w-[48rem]">
        <TermsForm action={writeTerms.bind(null, id)} />
      </div>
    </>
  );
}
