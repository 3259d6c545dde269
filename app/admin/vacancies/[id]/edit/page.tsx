import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { VacancyForm } from "@/components/admin/vacancies/vacancy-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { possibleOwners } from "@/lib/clients/list";
import { contactsOf } from "@/lib/clients/one";
import { vacancyForStaff } from "@/lib/clients/vacancies/list";
import { withSeen } from "../../../clash";
import { vacancyStart } from "../../../clients/starts";
import { changeVacancy } from "../../actions";

export const metadata: Metadata = { title: "Change a vacancy" };

export default async function EditVacancyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await requireStaff("write:clients", `/admin/vacancies/${id}/edit`);
  const vacancy = staff && (await vacancyForStaff(staff, id));
  if (!vacancy) return <NotFound />;
  const [contacts, owners] = await Promise.all([contactsOf(staff, vacancy.clientId), possibleOwners(staff)]);
  // Whoever has left stays in the list for as long as they are the vacancy's contact.
  const possible = (contacts ?? []).filter((one) => one.leftAt === null || one.id === vacancy.contactId);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Vacancies", href: "/admin/vacancies" },
          { label: vacancy.title, href: `/admin/vacancies/${id}` },
        ]}
      />
      <AdminHead title={`Change ${vacancy.title}`}>{`At ${vacancy.client.name}`}</AdminHead>
      <div className="max-w-[48rem]">
        <VacancyForm
          action={changeVacancy.bind(null, id)}
          start={withSeen(vacancy.version, vacancyStart(vacancy))}
          owners={owners.map((one) => ({ value: one.id, label: one.name }))}
          contacts={possible.map((one) => ({ value: one.id, label: one.name }))}
          submit="Save the vacancy"
        />
      </div>
    </>
  );
}
