import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { ApplicationCard } from "@/components/admin/application-card";
import { AdminHead } from "@/components/admin/admin-head";
import { Standing, StandingHistory } from "@/components/admin/applications/standing";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { applicationForStaff } from "@/lib/applications/staff/applications";
import { WAITING_ON } from "@/lib/applications/staff/schema";
import { standingForStaff } from "@/lib/applications/staff/standing";
import { STAGES, type Stage } from "@/lib/applications/vocabulary";
import { Beside } from "../../candidates/beside";
import { type AdminParams, readParams } from "../../params";
import { moveOn, putOffAnswer, readApplication } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && applicationForStaff(staff, id);
});

const standingOf = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && standingForStaff(staff, id);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const application = await load((await params).id);
  return { title: application ? `Application of ${application.name}` : "Application" };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [application, standing] = await Promise.all([load(id), standingOf(id)]);
  if (!application || !standing) return <NotFound />;
  const { text } = await readParams(searchParams);
  const moved = text("moved");
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Applications", href: "/admin/applications" },
          { label: application.job.title, href: `/admin/jobs/${application.job.id}/applications` },
        ]}
      />
      <AdminHead title={application.name} />
      <div className="grid max-w-[60rem] gap-8">
        {moved && moved in STAGES && <Notice tone="good">Moved to “{STAGES[moved as Stage]}”.</Notice>}
        {text("promised") && <Notice tone="good">The day is moved, and they have been told why.</Notice>}
        <Standing
          standing={standing}
          move={moveOn.bind(null, application.id)}
          putOff={putOffAnswer.bind(null, application.id)}
          whom={Object.entries(WAITING_ON).map(([value, label]) => ({ value, label }))}
          now={new Date()}
        />
        <ApplicationCard application={application} read={readApplication.bind(null, application.id)} />
        {staff && (
          <Beside staff={staff} subject={{ about: "application", id }} untold={text("untold")} now={new Date()} />
        )}
        <section>
          <h2 className="mb-3 text-lg">What happened</h2>
          <StandingHistory events={standing.events} />
        </section>
      </div>
    </>
  );
}
