import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { DragSteps } from "@/components/recovery/drag-steps";
import { MoreToDevelopForm, OwnStepForm, PaceForm } from "@/components/recovery/own-step-form";
import { ReminderButtons, sayReminding } from "@/components/recovery/reminders";
import { type EditedStep, StepEditor } from "@/components/recovery/step-editor";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { sayDay } from "@/lib/core/time/say";
import { ownPlan, type PlanStepView, type PlanView } from "@/lib/recovery/plan/reading";
import { ownReminding } from "@/lib/recovery/plan/reminders/asking";
import { DEVELOPS, type Phase, PHASES, sayMinutes } from "@/lib/recovery/plan-input";
import { add, develop, drop, erasePlan, link, move, putOn, remind, remove, repace, skip, takeIn } from "../../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Change your plan" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A plan to be changed: order, days, what is left out, what is added, and reminders. */
export default async function ChangePlanPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/plan/${encodeURIComponent(id)}/change`);
  const [plan, { done }] = await Promise.all([ownPlan(who, id), searchParams]);
  if (!plan) return <NotFound />;
  const more = DEVELOPS.filter((topic) => !plan.develop.includes(topic));
  return (
    <>
      <PageHead
        title="Change your plan"
        lead={
          plan.isOwnOrder
            ? "The order is yours. Nothing changes it but you."
            : "The order is ours until you move something. Then it is yours, and nothing changes it but you."
        }
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Your plan", href: `/account/plan/${plan.id}` },
        ]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-[52rem] gap-12">
          {done === "changed" && (
            <Notice tone="warn" isOutcome>
              This plan was changed on another device in the meantime. Here it is as it stands now: try again.
            </Notice>
          )}
          <div id="steps">
            <DragSteps drop={drop.bind(null, plan.id, plan.version)}>
              {(Object.keys(PHASES) as Phase[]).map((phase) => (
                <Column key={phase} phase={phase} plan={plan} />
              ))}
            </DragSteps>
          </div>
          <Part title="A step of your own">
            <OwnStepForm key={plan.steps.length} action={add.bind(null, plan.id)} />
          </Part>
          {more.length > 0 && (
            <Part title="Something else to work on">
              <MoreToDevelopForm action={develop.bind(null, plan.id)} topics={more} />
            </Part>
          )}
          <Part title="Another pace" id="pace">
            <PaceForm key={plan.pace} action={repace.bind(null, plan.id, plan.version)} pace={plan.pace} />
          </Part>
          <Reminding who={who} planId={plan.id} />
          <Part title="Delete this plan">
            <p>It goes at once, with everything in it. Nobody else has it.</p>
            <form action={erasePlan.bind(null, plan.id)}>
              <Button type="submit" look="danger">
                Delete this plan
              </Button>
            </form>
          </Part>
        </div>
      </div>
    </>
  );
}

function Column({ phase, plan }: { phase: Phase; plan: PlanView }) {
  const { id: planId, version, steps } = plan;
  const own = steps.filter((step) => step.phase === phase);
  return (
    <section aria-labelledby={`phase-${phase}`} data-phase={phase}>
      <h2 id={`phase-${phase}`} className="border-b-2 border-ink pb-2 text-xl">
        {PHASES[phase]}
      </h2>
      {own.length === 0 && <p className="py-4 text-quiet">Nothing here.</p>}
      <ul role="list">
        {own.map((step) => (
          <StepEditor
            key={step.id}
            step={asEdited(step)}
            ends={[step === steps[0] && phase === "hour", step === steps.at(-1) && phase === "month"]}
            actions={{
              up: move.bind(null, planId, version, step.id, "up"),
              down: move.bind(null, planId, version, step.id, "down"),
              putOn: putOn.bind(null, planId, step.id),
              skip: skip.bind(null, planId, step.id),
              link: link.bind(null, planId, step.id),
              takeIn: takeIn.bind(null, planId, step.id),
              remove: remove.bind(null, planId, step.id),
            }}
          />
        ))}
      </ul>
    </section>
  );
}

const asEdited = ({ minutes, dueOn, ...step }: PlanStepView): EditedStep => ({
  id: step.id,
  title: step.title,
  because: step.because,
  dueOn,
  isDone: step.isDone,
  skipped: step.skipped,
  isOwn: step.isOwn,
  evidence: step.evidence,
  day: sayDay(dueOn),
  minutes: sayMinutes(minutes),
});

async function Reminding({ who, planId }: { who: Parameters<typeof ownReminding>[0]; planId: string }) {
  const reminding = await ownReminding(who, new Date());
  const act = (name: "start" | "pause" | "end") => remind.bind(null, planId, name);
  return (
    <Part title="Reminders" id="reminders">
      <p>{sayReminding(reminding)}</p>
      <ReminderButtons {...reminding} acts={{ start: act("start"), pause: act("pause"), end: act("end") }} />
    </Part>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: React.ReactNode }) {
  return (
    <section id={id} className="grid gap-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}
