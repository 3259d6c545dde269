import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ClientForm } from "@/components/admin/clients/client-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { possibleOwners } from "@/lib/clients/list";
import { clientForStaff } from "@/lib/clients/one";
import { withSeen } from "../../../clash";
import { changeClient } from "../../actions";
import { clientStart } from "../../starts";

export const metadata: Metadata = { title: "Change a client" };

export default async function EditClientPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:clients", `/admin/clients/${id}/edit`);
  const client = staff && (await clientForStaff(staff, id));
  if (!client) return <NotFound />;
  const owners = await possibleOwners(staff);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Clients", href: "/admin/clients" },
          { label: client.name, href: `/admin/clients/${id}` },
        ]}
      />
      <AdminHead title={`Change ${client.name}`} />
      <div className="max-w-[48rem]">
        <ClientForm
          action={changeClient.bind(null, id)}
          start={withSeen(client.version, clientStart(client))}
          owners={owners.map((one) => ({ value: one.id, label: one.name }))}
          submit="Save the client"
        />
      </div>
    </>
  );
}
