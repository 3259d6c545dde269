import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CandidateCard } from "@/components/admin/candidate-card";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { may } from "@/lib/access/permissions";
import { alertsOf } from "@/lib/alerts/staff/of-address";
import { applicationsOf } from "@/lib/applications/staff/of-candidate";
import { callsOf } from "@/lib/calls/staff/of-address";
import { candidateForStaff } from "@/lib/candidates/for-staff";

type Props = { params: Promise<{ id: string }> };

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
export default async function CandidatePage({ params }: Props) {
  const found = await load((await params).id);
  if (!found) return <NotFound />;
  const { staff, candidate } = found;
  const [applications, calls, alerts] = await Promise.all([
    applicationsOf(staff, candidate),
    callsOf(staff, candidate.email),
    alertsOf(staff, candidate.email),
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
    </>
  );
}
