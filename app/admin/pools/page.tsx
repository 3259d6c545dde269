import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PoolForm } from "@/components/admin/pools/pool-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { Table, Td, Tr } from "@/components/ui/table";
import { may } from "@/lib/access/permissions";
import { poolsForStaff } from "@/lib/candidates/pools/staff";
import { type AdminParams, readParams } from "../params";
import { keepPool } from "./actions";

export const metadata: Metadata = { title: "Talent pools" };

/** /admin/pools: the talent pools, with how many are in each. */
export default async function PoolsPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:candidates", "/admin/pools");
  const pools = staff && (await poolsForStaff(staff));
  if (!staff || !pools) return <NotFound />;
  const said = (await readParams(searchParams)).text("said");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Candidates", href: "/admin/candidates" }]} />
      <AdminHead title="Talent pools">
        Whoever is in one has said so, for a year. A month before it is over we ask whether they want to stay; who says
        nothing is out.
      </AdminHead>
      <div className="grid max-w-[60rem] gap-8">
        {said === "ended" && <Notice tone="good">The pool is ended, and nobody is in it any more.</Notice>}
        {pools.length === 0 ? (
          <p className="text-quiet">There is no pool yet. Make one, then ask candidates into it from their table.</p>
        ) : (
          <Table
            label="Talent pools"
            columns={[
              { head: "Pool" },
              { head: "What for" },
              { head: "In it", numeric: true },
              { head: "Asked", numeric: true },
            ]}
          >
            {pools.map(({ id, name, purpose, members, asked }) => (
              <Tr key={id}>
                <Td head>
                  <a href={`/admin/pools/${id}`}>{name}</a>
                </Td>
                <Td className="whitespace-normal!">{purpose}</Td>
                <Td numeric>{members.toLocaleString("en-GB")}</Td>
                <Td numeric>{asked.toLocaleString("en-GB")}</Td>
              </Tr>
            ))}
          </Table>
        )}
        {may(staff, "write:pools") && (
          <section className="grid max-w-[44rem] gap-3">
            <h2 className="text-lg">A new one</h2>
            <Sheet>
              <PoolForm key={pools.length} id="pool-new" action={keepPool.bind(null, null)} />
            </Sheet>
          </section>
        )}
      </div>
    </>
  );
}
