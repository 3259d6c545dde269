import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { NewRoundForm } from "@/components/admin/interviews/round-form";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { whoCouldInterview } from "@/lib/applications/interviews/staff/rounds-read";
import { KINDS, sayRound } from "@/lib/applications/interviews/vocabulary";
import { movesFrom } from "@/lib/applications/pipeline/moves";
import type { Stage } from "@/lib/applications/vocabulary";
import { setUp } from "../../../interviews/actions";

export const metadata: Metadata = { title: "Set up an interview" };

type Props = { params: Promise<{ id: string }> };

/** Sets up a round of interviews for an application: with whom, when, where. */
export default async function NewInterviewPage({ params }: Props) {
  const { id } = await params;
  const staff = await requireStaff(
    "write:applications",
    `/admin/applications/${encodeURIComponent(id)}/interviews/new`,
  );
  const found = staff && (await whoCouldInterview(staff, id));
  if (!found) return <NotFound />;
  const { application, contacts, colleagues } = found;
  const canMoveOn = movesFrom(application.stage as Stage, "staff").some(
    ({ to, isBack }) => to === "interview" && !isBack,
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Applications", href: "/admin/applications" },
          { label: application.name, href: `/admin/applications/${application.id}` },
        ]}
      />
      <AdminHead title="Set up an interview" />
      <div className="grid max-w-[44rem] gap-6">
        <p className="text-quiet">
          For {application.job}. The candidate chooses among the times; the same times can then be offered to others who
          applied for this job, one each.
        </p>
        <NewRoundForm
          action={setUp.bind(null, application.id)}
          version={application.version}
          kinds={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          rounds={[1, 2, 3].map((number) => ({ value: String(number), label: sayRound(number) }))}
          contacts={contacts.map((one) => ({ value: one.id, label: one.name, hint: one.role ?? undefined }))}
          colleagues={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          canMoveOn={canMoveOn}
        />
      </div>
    </>
  );
}
