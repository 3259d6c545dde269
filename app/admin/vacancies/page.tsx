import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { SelectFilter } from "@/components/admin/select-filter";
import { VacancyBoard, VacancyList } from "@/components/admin/vacancies/vacancy-board";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import { clientChoices, possibleOwners } from "@/lib/clients/list";
import { vacanciesForStaff } from "@/lib/clients/vacancies/list";
import { keysOf, LIVE_STAGES, STAGES } from "@/lib/clients/vocabulary";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Vacancies" };

/** "all" has those that are beside the way too; "list" is the same as a table. */
const VIEWS = { board: "Board", list: "List", all: "With filled and stopped" } as const;

export default async function VacanciesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:clients", "/admin/vacancies");
  if (!staff) return <NotFound />;
  const params = await readParams(searchParams);
  const [client, owner, asked] = [params.text("client"), params.text("owner"), params.text("view") ?? "board"];
  const view = asked in VIEWS ? (asked as keyof typeof VIEWS) : "board";
  const [found, clients, owners] = await Promise.all([
    vacanciesForStaff(staff, { client, owner }),
    clientChoices(staff),
    possibleOwners(staff),
  ]);
  if (!found) return <NotFound />;
  const now = new Date();
  const stages = view === "all" ? keysOf(STAGES) : [...LIVE_STAGES];
  const vacancies = found.filter(({ stage }) => (stages as readonly string[]).includes(stage));
  const options = (choices: { id: string; name: string }[]) =>
    choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <AdminHead
        title="Vacancies"
        action={
          may(staff, "write:clients") && (
            <Button href="/admin/vacancies/new" size="desk">
              Take a vacancy
            </Button>
          )
        }
      />
      <TabsNav
        label="Views of the vacancies"
        tabs={Object.entries(VIEWS).map(([key, label]) => ({
          label,
          href: params.with({ view: key }),
          current: view === key,
        }))}
      />
      <SelectFilter
        keep={{ view: params.text("view") }}
        filters={[
          { name: "client", label: "Client", value: client, options: options(clients) },
          { name: "owner", label: "Owner", value: owner, options: options(owners) },
        ]}
      />
      {vacancies.length === 0 ? (
        <EmptyState isDesk title={client || owner ? "No vacancy here matches" : "Nothing to fill"}>
          <p>A vacancy is what a client wants filled. Jobs are its public face.</p>
        </EmptyState>
      ) : view === "list" ? (
        <VacancyList vacancies={vacancies} now={now} />
      ) : (
        <>
          <div className="max-lg:hidden">
            <VacancyBoard vacancies={vacancies} stages={stages} now={now} />
          </div>
          <div className="lg:hidden">
            <VacancyList vacancies={vacancies} now={now} />
          </div>
        </>
      )}
    </>
  );
}
