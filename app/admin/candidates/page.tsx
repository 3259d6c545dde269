import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CANDIDATE_CELLS } from "@/components/admin/candidates-cells";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { may } from "@/lib/access/permissions";
import { tableFor } from "@/lib/access/tables";
import { CANDIDATES_TABLE } from "@/lib/candidates/table";
import type { AdminParams } from "../params";
import { openTable, TablePage } from "../tables/table-page";

export const metadata: Metadata = { title: "Candidates" };

/** /admin/candidates: everybody with an account of a candidate. */
export default async function CandidatesPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:candidates", "/admin/candidates");
  if (!staff) return <NotFound />;
  const open = await openTable(staff, CANDIDATES_TABLE, searchParams);
  const page = await tableFor(staff, CANDIDATES_TABLE, open.view, new Date());
  if (!page) return <NotFound />;
  return (
    <>
      <AdminHead
        title="Candidates"
        action={
          <p className="flex flex-wrap gap-2">
            {may(staff, "join:candidates") && (
              <Button href="/admin/candidates/duplicates" look="plain" size="desk">
                Find duplicates
              </Button>
            )}
            <Button href="/admin/candidates/search" look="plain" size="desk" icon="search">
              Search CVs
            </Button>
          </p>
        }
      />
      <TablePage
        staff={staff}
        table={CANDIDATES_TABLE}
        open={open}
        page={page}
        cells={CANDIDATE_CELLS}
        empty={<p>Nobody has an account yet. Whoever signs up on the site appears here.</p>}
      />
    </>
  );
}
