import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { ApplicationCard } from "@/components/admin/application-card";
import { AdminHead } from "@/components/admin/admin-head";
import { CvPreview } from "@/components/admin/applications/cv-preview";
import { BlindNotice } from "@/components/admin/applications/blind-notice";
import { Scorecards } from "@/components/admin/applications/scorecards";
import { AnswersAndAdjustments } from "@/components/admin/applications/answers";
import { StageHistory, StageNow } from "@/components/admin/applications/stage";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { adjustmentsForStaff } from "@/lib/applications/applying/adjustments";
import { answersForStaff } from "@/lib/applications/questions/answers";
import { applicationForStaff } from "@/lib/applications/staff/applications";
import { cvPreviewForStaff } from "@/lib/applications/staff/cv-preview";
import { scorecardsFor } from "@/lib/applications/scorecards/reading";
import { WAITING_ON } from "@/lib/applications/staff/schema";
import { whereItStands } from "@/lib/applications/staff/where-it-stands";
import { isEnd, STAGES, type Stage } from "@/lib/applications/vocabulary";
import { Beside } from "../../candidates/beside";
import { type AdminParams, readParams } from "../../params";
import { ChosenWords } from "./chosen-words";
import { moveOn, putOffAnswer, readApplication } from "./actions";
import { FeedbackSection } from "./feedback-section";
import { InterviewsSection } from "./interviews-section";
import { OfferSection } from "./offer-section";
import { OnboardingSection } from "./onboarding-section";
import { SecondLookSection } from "./second-look-section";
import { reveal, scoreIt } from "./review/actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  const application = staff && (await applicationForStaff(staff, id));
  return staff && application && { staff, application };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? `Application of ${found.application.name}` : "Application" };
}

/**
 * /admin/applications/ID: what was sent, what staff think and what happened; beside it where it stands and what may be
 * done.
 */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const found = await load(id);
  if (!found) return <NotFound />;
  const { staff, application } = found;
  const { text } = await readParams(searchParams);
  const now = new Date();
  const [stands, preview, answers, adjustments, cards] = await Promise.all([
    whereItStands(staff, id),
    cvPreviewForStaff(staff, id, text("cv") === "shown", now),
    answersForStaff(staff, id),
    adjustmentsForStaff(staff, id),
    scorecardsFor(staff, id),
  ]);
  if (!stands) return <NotFound />;
  const moved = text("moved");
  const later = (
    <>
      <OnboardingSection id={id} said={text("onboarding")} />
      <OfferSection id={id} said={text("offer")} />
      <InterviewsSection id={id} said={text("interview")} />
    </>
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Applications", href: "/admin/applications" },
          { label: application.job.title, href: `/admin/jobs/${application.job.id}/applications` },
        ]}
      />
      <AdminHead title={application.name} />
      <div className="grid max-w-[76rem] gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4 empty:hidden xl:col-span-2">
          {moved && moved in STAGES && <Notice tone="good">Moved to “{STAGES[moved as Stage]}”.</Notice>}
          {application.isBlind && <BlindNotice reveal={reveal.bind(null, id)} />}
          {text("promised") && <Notice tone="good">The day is moved, and they have been told why.</Notice>}
        </div>
        <aside aria-label="Where it stands" className="xl:col-start-2 xl:row-start-2">
          <StageNow
            stands={stands}
            move={moveOn.bind(null, id)}
            putOff={putOffAnswer.bind(null, id)}
            whom={Object.entries(WAITING_ON).map(([value, label]) => ({ value, label }))}
            now={now}
          />
        </aside>
        <div className="grid content-start gap-8 xl:col-start-1 xl:row-start-2">
          <SecondLookSection staff={staff} id={id} said={text("looked")} />
          <FeedbackSection id={id} />
          {isLater(stands.stage) && later}
          <ApplicationCard
            application={application}
            isShut={preview !== null && preview.fileState !== "open"}
            hasEnded={isEnd(stands.stage)}
            read={readApplication.bind(null, id)}
          />
          <AnswersAndAdjustments answers={answers} adjustments={adjustments} />
          <ChosenWords staff={staff} id={id} />
          <CvPreview preview={preview} />
          {cards && <Scorecards cards={cards} action={scoreIt.bind(null, id)} said={text("scored")} />}
          {!isLater(stands.stage) && later}
          <Beside staff={staff} subject={{ about: "application", id }} untold={text("untold")} now={now} />
          <section>
            <h2 className="mb-3 text-lg">What happened</h2>
            <StageHistory events={stands.events} />
          </section>
        </div>
      </div>
    </>
  );
}

/** From the offer on, what is agreed comes before what was sent. */
const isLater = (stage: Stage) => ["offer", "placed", "onboarding", "settled"].includes(stage);
