import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CandidatePools } from "@/components/admin/pools/candidate-pools";
import { CandidateCard } from "@/components/admin/candidate-card";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { may } from "@/lib/access/permissions";
import { alertsOf } from "@/lib/alerts/staff/of-address";
import { applicationsOf } from "@/lib/applications/staff/of-candidate";
import { callsOf } from "@/lib/calls/staff/of-address";
import { candidateForStaff } from "@/lib/candidates/for-staff";
import { INVITE_REFUSALS } from "@/lib/candidates/pools/inviting";
import { poolsOfCandidate } from "@/lib/candidates/pools/staff";
import { type AdminParams, readParams } from "../../params";
import { askInto } from "../../pools/actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:candidates", `/admin/candidates/${id}`);
  const candidate = staff && (await candidateForStaff(staff, id));
  return candidate && { staff, candidate };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? found.candidate.name : "Candidate" };
}

/** /admin/candidates/ID: one candidate, with what of theirs the reader may see. */
export default async function CandidatePage({ params, searchParams }: Props) {
  const found = await load((await params).id);
  if (!found) return <NotFound />;
  const { staff, candidate } = found;
  const [applications, calls, alerts, pools] = await Promise.all([
    applicationsOf(staff, candidate),
    callsOf(staff, candidate.email),
    alertsOf(staff, candidate.email),
    poolsOfCandidate(staff, candidate.id),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Candidates", href: "/admin/candidates" }]} />
      <AdminHead title={candidate.name}>That you looked is written down.</AdminHead>
      <CandidateCard
        candidate={candidate}
        applications={applications}
        calls={calls}
        alerts={alerts}
        maySeeAlerts={may(staff, "read:emails")}
      />
      {pools && (
        <CandidatePools
          {...pools}
          ask={may(staff, "write:pools") ? askInto.bind(null, candidate.id) : undefined}
          said={sayAsked((await readParams(searchParams)).text("pool"))}
        />
      )}
    </>
  );
}

const SAID: Record<string, string> = {
  ...INVITE_REFUSALS,
  "asked-now": "They have been asked. Their answer appears here.",
};
const sayAsked = (said: string | undefined) => (said && Object.hasOwn(SAID, said) ? SAID[said] : undefined);
