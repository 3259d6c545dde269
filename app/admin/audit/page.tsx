import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AuditFilters } from "@/components/admin/audit/audit-filters";
import { AuditList } from "@/components/admin/audit/audit-list";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { auditActors, auditLog } from "@/lib/audit/log";
import { auditFilter } from "@/lib/audit/schema";
import { type AdminParams, readParams } from "../params";

export const metadata: Metadata = { title: "Who did what" };

const NAMES = ["who", "what", "from", "until", "q"] as const;

/** /admin/audit: the record of who changed what, from what to what, for admins. */
export default async function AuditPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:audit", "/admin/audit");
  const params = await readParams(searchParams);
  const asked = Object.fromEntries(NAMES.map((name) => [name, params.text(name)]));
  const filter = auditFilter.parse({ ...asked, after: params.text("after") });
  const [log, actors] = staff ? await Promise.all([auditLog(staff, filter), auditActors(staff)]) : [null, null];
  if (!log || !actors) return <NotFound />;
  return (
    <>
      <AdminHead
        title="Who did what"
        action={
          <Button href={`/admin/audit/export.csv${params.with({ after: undefined })}`} look="plain" size="desk">
            Export these as CSV
          </Button>
        }
      >
        Every change that staff made, and every CV and list of people that somebody opened or took out. Nothing here can
        be changed; rows go after two years.
      </AdminHead>
      <AuditFilters asked={asked} actors={actors} />
      {log.lines.length === 0 ? (
        <p className="py-6 text-quiet">Nothing here{filter.after ? " before that" : " matches"}.</p>
      ) : (
        <AuditList lines={log.lines} />
      )}
      <nav aria-label="Pages of the record" className="mt-4 flex flex-wrap gap-3">
        {filter.after && (
          <Button href={params.with({ after: undefined })} look="plain" size="desk">
            Newest
          </Button>
        )}
        {log.next && (
          <Button href={params.with({ after: log.next })} look="plain" size="desk">
            Older
          </Button>
        )}
      </nav>
    </>
  );
}
