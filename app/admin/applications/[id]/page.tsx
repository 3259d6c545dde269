import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { ApplicationCard } from "@/components/admin/application-card";
import { AdminHead } from "@/components/admin/admin-head";
import { BlindNotice } from "@/components/admin/applications/blind-notice";
import { Scorecards } from "@/components/admin/applications/scorecards";
import { CvPreview } from "@/components/admin/applications/cv-preview";
import { Standing, StandingHistory } from "@/components/admin/applications/standing";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { applicationForStaff } from "@/lib/applications/staff/applications";
import { scorecardsFor } from "@/lib/applications/scorecards/reading";
import { cvPreviewForStaff } from "@/lib/applications/staff/cv-preview";
import { standingForStaff } from "@/lib/applications/staff/standing";
import { STAGES, type Stage } from "@/lib/applications/vocabulary";
import { Beside } from "../../candidates/beside";
import { type AdminParams, readParams } from "../../params";
import { moveOn, readApplication } from "./actions";
import { reveal, scoreIt } from "./review/actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && applicationForStaff(staff, id);
});

async function cardsOf(id: string) {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && scorecardsFor(staff, id);
}

const standingOf = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && standingForStaff(staff, id);
});

async function previewOf(id: string, isShown: boolean) {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  return staff && cvPreviewForStaff(staff, id, isShown, new Date());
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const application = await load((await params).id);
  return { title: application ? `Application of ${application.name}` : "Application" };
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [application, standing, cards] = await Promise.all([load(id), standingOf(id), cardsOf(id)]);
  if (!application || !standing) return <NotFound />;
  const said = await readParams(searchParams);
  const moved = said.text("moved");
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
        {application.isBlind && <BlindNotice reveal={reveal.bind(null, application.id)} />}
        <Standing standing={standing} move={moveOn.bind(null, application.id)} now={new Date()} />
        <ApplicationCard application={application} read={readApplication.bind(null, application.id)} />
        {cards && <Scorecards cards={cards} action={scoreIt.bind(null, application.id)} said={said.text("scored")} />}
        <CvPreview preview={await previewOf(id, said.text("cv") === "shown")} />
        {staff && (
          <Beside staff={staff} subject={{ about: "application", id }} untold={said.text("untold")} now={new Date()} />
        )}
        <section>
          <h2 className="mb-3 text-lg">What happened</h2>
          <StandingHistory events={standing.events} />
        </section>
      </div>
    </>
  );
}
