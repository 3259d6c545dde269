import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AdminSearch } from "@/components/admin/admin-search";
import { ClientsTable } from "@/components/admin/clients/clients-table";
import { Pager } from "@/components/admin/pager";
import { SelectFilter } from "@/components/admin/select-filter";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { clientsForStaff, possibleOwners, standingCounts } from "@/lib/clients/list";
import { type Standing, STANDINGS } from "@/lib/clients/vocabulary";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Clients" };

export default async function ClientsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:clients", "/admin/clients");
  if (!staff) return <NotFound />;
  const params = await readParams(searchParams);
  const [q, wanted, owner] = [params.text("q"), params.text("standing"), params.text("owner")];
  const standing = wanted && wanted in STANDINGS ? (wanted as Standing) : undefined;
  const [clients, counts, owners] = await Promise.all([
    clientsForStaff(staff, { q, standing, owner }, params.page),
    standingCounts(staff),
    possibleOwners(staff),
  ]);
  if (!clients || !counts) return <NotFound />;
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const mayWrite = may(staff, "write:clients");
  return (
    <>
      <AdminHead
        title="Clients"
        action={
          mayWrite && (
            <div className="flex flex-wrap gap-2">
              <Button href="/admin/clients/employers" size="desk" look="plain">
                Employers without a client
              </Button>
              <Button href="/admin/clients/new" size="desk">
                New client
              </Button>
            </div>
          )
        }
      />
      <TabsNav
        label="Clients by standing"
        tabs={[
          { label: "All", count: all, href: params.with({ standing: undefined, page: undefined }), current: !standing },
          ...Object.entries(STANDINGS).map(([key, label]) => ({
            label,
            count: counts[key as Standing],
            href: params.with({ standing: key, page: undefined }),
            current: standing === key,
          })),
        ]}
      />
      <div className="flex flex-wrap items-end gap-x-6">
        <AdminSearch
          label={may(staff, "read:contacts") ? "Name, number or contact" : "Name or number"}
          value={q}
          keep={{ ...(standing && { standing }), ...(owner && { owner }) }}
        />
        <SelectFilter
          keep={{ q, standing }}
          filters={[
            {
              name: "owner",
              label: "Owner",
              value: owner,
              options: owners.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
      </div>
      {clients.total > 0 ? (
        <ClientsTable clients={clients.items} />
      ) : all === 0 ? (
        <EmptyState
          isDesk
          title="No clients yet"
          actions={mayWrite && <Button href="/admin/clients/new">Write down a client</Button>}
        >
          <p>A client is a company that hires through us: its people, its terms, and what it wants filled.</p>
        </EmptyState>
      ) : (
        <p className="py-6 text-quiet">No client matches.</p>
      )}
      <Pager {...clients} one="client" hrefOf={(page) => params.with({ page })} />
    </>
  );
}
