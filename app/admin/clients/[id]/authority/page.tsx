import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AuthorityForm } from "@/components/admin/clients/authority-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { clientForStaff, contactsOf } from "@/lib/clients/one";
import { vacanciesForStaff } from "@/lib/clients/vacancies/list";
import { writeAuthority } from "../../actions";
import { type AdminParams, readParams } from "../../../params";

export const metadata: Metadata = { title: "Authority to advertise" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

export default async function AuthorityPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("write:clients", `/admin/clients/${id}/authority`);
  const client = staff && (await clientForStaff(staff, id));
  if (!client) return <NotFound />;
  const [said, contacts, vacancies] = await Promise.all([
    readParams(searchParams),
    contactsOf(staff, id),
    vacanciesForStaff(staff, { client: id }),
  ]);
  const here = (contacts ?? []).filter(({ leftAt }) => leftAt === null);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Clients", href: "/admin/clients" },
          { label: client.name, href: `/admin/clients/${id}` },
        ]}
      />
      <AdminHead title={`${client.name} lets us advertise`}>
        The law asks us to have the hirer’s authority before a job is advertised (Conduct Regulations 2003, regulation
        27).
      </AdminHead>
      <div className="max-w-[48rem]">
        <AuthorityForm
          action={writeAuthority.bind(null, id)}
          contacts={here.map((one) => ({ value: one.id, label: one.name }))}
          vacancies={(vacancies ?? []).map((one) => ({ value: one.id, label: one.title }))}
          start={{
            contactId: here.find(({ isPrimary }) => isPrimary)?.id ?? "",
            vacancyId: said.text("vacancy") ?? "",
          }}
        />
      </div>
    </>
  );
}
