import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { BinTable } from "@/components/admin/bin-table";
import { NotFound } from "@/components/site/not-found-page";
import { Notice } from "@/components/ui/notice";
import { BIN_DAYS } from "@/lib/access/bin";
import { timesOffInBin } from "@/lib/calls/staff/away";
import { jobsInBin } from "@/lib/jobs/staff/bin";
import { picturesInBin } from "@/lib/posts/images/removing";
import { postsInBin } from "@/lib/posts/staff/bin";
import { type AdminParams, readParams } from "../params";
import { putBack } from "./actions";

export const metadata: Metadata = { title: "Bin" };

const SAID: Record<string, string> = {
  binned: "It is in the bin now.",
  back: "It is back where it was.",
  not: "It cannot be put back: it has gone for good, somebody else put it back, or calls are booked in that time.",
};

/** /admin/bin: what staff threw away, each sees what they may put back. */
export default async function BinPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("use:bin", "/admin/bin");
  if (!staff) return <NotFound />;
  const [jobs, posts, pictures, timesOff] = await Promise.all([
    jobsInBin(staff),
    postsInBin(staff),
    picturesInBin(staff),
    timesOffInBin(staff),
  ]);
  const kinds = [
    { kind: "job", title: "Drafts of jobs", things: jobs },
    { kind: "post", title: "Drafts of posts", things: posts },
    { kind: "picture", title: "Pictures", things: pictures },
    { kind: "time-off", title: "Times off", things: timesOff },
  ].filter(({ things }) => things && things.length > 0);
  const said = SAID[(await readParams(searchParams)).text("did") ?? ""];
  return (
    <>
      <AdminHead title="Bin">
        {`What was thrown away is here for ${BIN_DAYS} days, and then goes for good. What has been public is never thrown away: it is closed, withdrawn or taken down.`}
      </AdminHead>
      {said && (
        <Notice tone={said === SAID.not ? "warn" : "good"} isOutcome className="mb-5">
          {said}
        </Notice>
      )}
      {kinds.length === 0 && <p className="py-6 text-quiet">The bin is empty.</p>}
      <div className="grid gap-8">
        {kinds.map(({ kind, title, things }) => (
          <BinTable key={kind} title={title} things={things ?? []} putBack={(id) => putBack.bind(null, kind, id)} />
        ))}
      </div>
    </>
  );
}
