import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { ClientPicker } from "@/components/admin/vacancies/client-picker";
import { VacancyForm } from "@/components/admin/vacancies/vacancy-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { clientChoices, possibleOwners } from "@/lib/clients/list";
import { clientForStaff, contactsOf } from "@/lib/clients/one";
import { writeVacancy } from "../actions";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Take a vacancy" };

/** First whose it is, then what is wanted: who hires depends on the client. */
export default async function NewVacancyPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("write:clients", "/admin/vacancies/new");
  if (!staff) return <NotFound />;
  const asked = (await readParams(searchParams)).text("client");
  const client = asked ? await clientForStaff(staff, asked) : null;
  if (!client)
    return (
      <>
        <Breadcrumbs crumbs={[{ label: "Vacancies", href: "/admin/vacancies" }]} />
        <AdminHead title="Take a vacancy">Whose is it?</AdminHead>
        <ClientPicker clients={await clientChoices(staff)} />
      </>
    );
  const [contacts, owners] = await Promise.all([contactsOf(staff, client.id), possibleOwners(staff)]);
  const here = (contacts ?? []).filter(({ leftAt }) => leftAt === null);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Clients", href: "/admin/clients" },
          { label: client.name, href: `/admin/clients/${client.id}` },
        ]}
      />
      <AdminHead title={`A vacancy at ${client.name}`}>Staff see it, nobody else. A job is its public face.</AdminHead>
      <div className="max-w-[48rem]">
        <VacancyForm
          action={writeVacancy.bind(null, client.id)}
          start={{
            headcount: "1",
            filledCount: "0",
            ownerId: staff.personId,
            contactId: here.find(({ isPrimary }) => isPrimary)?.id ?? "",
            isConfidential: client.isConfidential ? "on" : "",
          }}
          owners={owners.map(({ id, name }) => ({ value: id, label: name }))}
          contacts={here.map(({ id, name }) => ({ value: id, label: name }))}
          submit="Take the vacancy"
        />
      </div>
    </>
  );
}
