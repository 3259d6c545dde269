import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { PromiseList } from "@/components/recovery/person/promise-list";
import { NotFound } from "@/components/site/not-found-page";
import { promisesForStaff } from "@/lib/recovery/promises/reading";

export const metadata: Metadata = { title: "Promises" };

/** /admin/calls/promises: what was promised in calls and is still to be kept, and how well it goes. */
export default async function PromisesPage() {
  const staff = await requireStaff("read:calls", "/admin/calls/promises");
  const promises = staff && (await promisesForStaff(staff, new Date()));
  if (!promises) return <NotFound />;
  const { open, lately } = promises;
  const to = new Map(open.map((promise) => [promise.id, promise.to]));
  return (
    <>
      <AdminHead title="Promises">
        {lately.due > 0
          ? `Of ${lately.due} whose day was in the last 90 days, ${lately.inTime} ${lately.inTime === 1 ? "was" : "were"} kept in time.`
          : "None has come due in the last 90 days."}
      </AdminHead>
      <CallsTabs current="promises" />
      <div className="max-w-[60rem]">
        {open.length === 0 ? (
          <p className="text-quiet">Everything that was promised is kept.</p>
        ) : (
          <PromiseList
            promises={open}
            note={({ id, callId, by }) => (
              <>
                {by} to <a href={`/admin/calls/${callId}#promises`}>{to.get(id)}</a>
              </>
            )}
          />
        )}
      </div>
    </>
  );
}
