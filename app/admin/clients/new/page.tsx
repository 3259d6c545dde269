import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ClientForm } from "@/components/admin/clients/client-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { possibleOwners } from "@/lib/clients/list";
import { writeClient } from "../actions";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "New client" };

export default async function NewClientPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:clients", "/admin/clients/new");
  if (!staff) return <NotFound />;
  const [params, owners] = [await readParams(searchParams), await possibleOwners(staff)];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Clients", href: "/admin/clients" }]} />
      <AdminHead title="New client">A company that hires, or may hire, through us.</AdminHead>
      <div className="max-w-[48rem]">
        <ClientForm
          action={writeClient}
          start={{ standing: "prospect", ownerId: staff.personId, name: params.text("name") ?? "" }}
          owners={owners.map(({ id, name }) => ({ value: id, label: name }))}
          submit="Save the client"
        />
      </div>
    </>
  );
}
