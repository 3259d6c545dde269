import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { PoolForm } from "@/components/admin/pools/pool-form";
import { PoolMembers } from "@/components/admin/pools/pool-members";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { poolForStaff } from "@/lib/candidates/pools/staff";
import { type AdminParams, readParams } from "../../params";
import { endIt, keepPool, takeOutOf } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:candidates", `/admin/pools/${id}`);
  const pool = staff && (await poolForStaff(staff, id));
  return pool && { pool, mayWrite: may(staff, "write:pools") };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? found.pool.name : "Talent pool" };
}

/** /admin/pools/ID: who is in a talent pool and until when, and its words. */
export default async function PoolPage({ params, searchParams }: Props) {
  const found = await load((await params).id);
  if (!found) return <NotFound />;
  const { pool, mayWrite } = found;
  const said = (await readParams(searchParams)).text("said");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Talent pools", href: "/admin/pools" }]} />
      <AdminHead title={pool.name}>{pool.purpose}</AdminHead>
      <div className="grid max-w-[60rem] gap-8">
        {said === "saved" && <Notice tone="good">Saved.</Notice>}
        {pool.members.length === 0 ? (
          <p className="text-quiet">
            Nobody yet. Tick candidates in <a href="/admin/candidates">their table</a> and ask them into it; who says
            yes is in it.
          </p>
        ) : (
          <PoolMembers
            members={pool.members}
            takeOut={mayWrite ? (candidateId) => takeOutOf.bind(null, pool.id, candidateId) : undefined}
          />
        )}
        {pool.total > pool.members.length && (
          <p className="text-quiet">
            Those whose year ends first are shown, {pool.members.length.toLocaleString("en-GB")} of{" "}
            {pool.total.toLocaleString("en-GB")}.
          </p>
        )}
        {mayWrite && (
          <details>
            <summary className="cursor-pointer font-semibold">Change its words, or end it</summary>
            <div className="mt-4 grid max-w-[44rem] gap-6">
              <PoolForm key={pool.version} id="pool" action={keepPool.bind(null, pool.id)} pool={pool} />
              <form action={endIt.bind(null, pool.id)} className="flex flex-wrap items-center gap-3">
                <Button look="danger" size="desk">
                  End the pool
                </Button>
                <span className="text-quiet">Everybody in it is out of it, for good.</span>
              </form>
            </div>
          </details>
        )}
      </div>
    </>
  );
}
