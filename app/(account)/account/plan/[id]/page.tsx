import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { InControl } from "@/components/recovery/in-control";
import { PlanPoster } from "@/components/recovery/plan-poster";
import { PlanTick } from "@/components/recovery/plan-tick";
import { PrintButton } from "@/components/recovery/print-button";
import { CarePanel } from "@/components/recovery/care-panel";
import { helpOf } from "@/components/recovery/step-help";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { brand } from "@/lib/core/settings/brand";
import { sayDay } from "@/lib/core/time/say";
import { dialled } from "@/lib/core/text/text";
import { suggestsCrisis } from "@/lib/recovery/care/crisis";
import { progressOf } from "@/lib/recovery/plan/headline";
import { ownPlan, ownPlans } from "@/lib/recovery/plan/reading";
import { feel, tick } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your plan" };

type Props = { params: Promise<{ id: string }> };

/** A plan of theirs on one page. */
export default async function PlanPage({ params }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/plan/${encodeURIComponent(id)}`);
  const [plan, { phone }] = await Promise.all([ownPlan(who, id), brand()]);
  if (!plan) return <NotFound />;
  const reader = { applicationId: plan.applicationId ?? undefined, isSignedIn: true };
  const others = (await ownPlans(who)).filter((other) => other.id !== plan.id);
  return (
    <div className="wrap grid gap-6 pb-section">
      <div className="print:hidden">
        <Breadcrumbs
          crumbs={[
            { label: "Your account", href: "/account" },
            ...(plan.applicationId
              ? [{ label: plan.job ?? "Your application", href: `/account/applications/${plan.applicationId}` }]
              : []),
          ]}
        />
      </div>
      {plan.note && suggestsCrisis(plan.note) && <CarePanel />}
      <PlanPoster
        kicker={`${nameOf(who.name)} plan, to ${sayDay(plan.until, { weekday: false })}`}
        headline={plan.headline}
        lead={plan.lead}
        steps={plan.steps.map((step) => ({ ...step, isSkipped: step.skipped !== null, help: helpOf(step, reader) }))}
        done={plan.done}
        total={plan.total}
        progress={progressOf(plan.done, plan.total)}
        next={plan.next && `Next: ${plan.next.title}, by ${sayDay(plan.next.dueOn)}`}
        tickOf={({ id: stepId, title, isDone }) => (
          <PlanTick title={title} isDone={isDone} action={tick.bind(null, plan.id, stepId, !isDone)} />
        )}
        phone={{ said: phone, href: `tel:${dialled(phone)}` }}
      />
      <p className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
        <Button href={`/account/plan/${plan.id}/change`}>Change the plan</Button>
        <PrintButton>Print it for the wall</PrintButton>
        <a href={`/account/plan/${plan.id}/calendar.ics`}>Put it in my calendar</a>
        <a href="/account/plan/new">Make another plan</a>
      </p>
      {plan.done > 0 && (
        <InControl said={plan.inControl} yes={feel.bind(null, plan.id, true)} no={feel.bind(null, plan.id, false)} />
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-plans" className="print:hidden">
          <h2 id="other-plans" className="text-lg">
            Your other plans
          </h2>
          <ul role="list" className="mt-2">
            {others.map((other) => (
              <li key={other.id} className="border-b border-line py-3">
                <a href={`/account/plan/${other.id}`} className="font-semibold">
                  {other.about ?? other.headline}
                </a>
                <p className="text-sm text-quiet">
                  Since {sayDay(other.startedOn, { weekday: false })}. {progressOf(other.done, other.total)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** "Amara’s", or "Your" where there is no name to use. */
function nameOf(name: string | null | undefined): string {
  const first = name?.trim().split(/\s+/)[0];
  return first ? `${first}’s` : "Your";
}
