import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { CheckInForm } from "@/components/applications/check-in-form";
import { HandInForm } from "@/components/applications/hand-in-form";
import { OnboardingList } from "@/components/applications/onboarding-list";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { type OwnPlacement, ownPlacement } from "@/lib/applications/onboarding/reading";
import { CHECK_INS, type TaskState } from "@/lib/applications/onboarding/onboarding-input";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { handIn, sayHowItGoes, tickMine } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Before your first day" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const SAID: Record<string, string> = {
  ticked: "Your list is up to date.",
  said: "Thank you. If you asked to be rung, we ring you.",
};

/** What there is to do before the first day, who does it, and how it goes afterwards. */
export default async function OnboardingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${encodeURIComponent(id)}/onboarding`);
  const [own, { done }] = await Promise.all([ownPlacement(who, id), searchParams]);
  if (!own) return <NotFound />;
  const today = londonDay(new Date());
  const said = typeof done === "string" ? done : "";
  return (
    <>
      <PageHead
        title={own.job.title}
        lead={
          own.startOn
            ? `Your first day at ${own.job.employer} is ${sayDay(fromDateColumn(own.startOn), { year: true })}.`
            : `You have the job at ${own.job.employer}. We tell you your first day as soon as it is known.`
        }
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-[46rem] gap-10">
          {SAID[said] && <Notice tone="good">{SAID[said]}</Notice>}
          {said === "not" && (
            <Notice tone="warn">Nothing has changed: this list is closed, or the page was old.</Notice>
          )}
          {own.isOver && <Notice>This list is closed. Ring us if that surprises you.</Notice>}
          {!own.isOver && <Asked own={own} id={id} />}
          <section className="grid gap-3">
            <h2 className="text-xl">Yours to do</h2>
            <OnboardingList
              tasks={own.tasks}
              today={today}
              tick={(taskId: string, state: TaskState) => tickMine.bind(null, id, taskId, state)}
              fileUrl={(task) => `/account/onboarding/${task.id}/file`}
              formOf={(task) =>
                task.needsFile ? (
                  <HandInForm action={handIn.bind(null, id, task.id)} id={`file-${task.id}`} />
                ) : undefined
              }
            />
          </section>
          <FirstDay own={own} />
        </div>
      </div>
    </>
  );
}

function Asked({ own: { checkIns }, id }: { own: OwnPlacement; id: string }) {
  const open = checkIns.find(({ sentAt, answeredAt }) => sentAt !== null && answeredAt === null);
  if (!open) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{CHECK_INS[open.kind]}</h2>
      <CheckInForm
        action={sayHowItGoes.bind(null, id, open.id)}
        id={`check-in-${open.id}`}
        question="How is your new job going?"
      />
    </section>
  );
}

function FirstDay({ own: { firstDay, others } }: { own: OwnPlacement }) {
  return (
    <>
      {firstDay && (
        <section className="grid gap-3">
          <h2 className="text-xl">Your first day</h2>
          <p className="max-w-[42em] whitespace-pre-line">{firstDay}</p>
        </section>
      )}
      {others.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-xl">What your employer does</h2>
          <ul role="list" className="border-t border-line">
            {others.map(({ title, state }) => (
              <li key={title} className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-b border-line py-3">
                <span>{title}</span>
                <span className="text-quiet">{state === "open" ? "Not yet" : "Done"}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
