import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { EmployersTable } from "@/components/admin/clients/employers-table";
import { Pager } from "@/components/admin/pager";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { employersWithoutClient } from "@/lib/jobs/authority/employers";
import { giveToClient, makeClient } from "../actions";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Employers without a client" };

export default async function EmployersPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:clients", "/admin/clients/employers");
  const params = await readParams(searchParams);
  const q = params.text("q");
  const employers = staff && (await employersWithoutClient(staff, { q }, params.page));
  if (!staff || !employers) return <NotFound />;
  const mayWrite = may(staff, "write:clients") && may(staff, "write:jobs");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Clients", href: "/admin/clients" }]} />
      <AdminHead title="Employers without a client">
        Jobs say who the employer is; these belong to no client yet. Imported jobs may stay so.
      </AdminHead>
      {params.text("stopped") && (
        <Notice tone="warn" className="mb-5">
          That was not done: the employer has no job without a client any more, or a client of that name is there. Look
          at the list as it is now.
        </Notice>
      )}
      <AdminSearch label="Employer" value={q} />
      {employers.total === 0 ? (
        <p className="py-6 text-quiet">{q ? "No employer matches." : "Every job belongs to a client."}</p>
      ) : (
        <EmployersTable
          employers={employers.items}
          make={mayWrite ? (name) => makeClient.bind(null, name) : undefined}
          give={mayWrite ? (name, clientId) => giveToClient.bind(null, name, clientId) : undefined}
        />
      )}
      <Pager {...employers} one="employer" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
