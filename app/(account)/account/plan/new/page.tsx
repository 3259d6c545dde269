import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { PlanForm } from "@/components/recovery/plan-form";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { ownAccount } from "@/lib/candidates/account";
import { firstOf } from "@/lib/core/forms/first-of";
import { MOST_DEVELOPED } from "@/lib/recovery/plan-input";
import { hintsFor } from "@/lib/recovery/plan/hints";
import { applicationToPlanFor } from "@/lib/recovery/plan/reading";
import { ownReminding } from "@/lib/recovery/plan/reminders/asking";
import { answersIn } from "@/lib/recovery/plan/answers";
import { makeOwnPlan } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Make a plan" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * The three questions, for an application of theirs (?application=) or any other, with what was answered without an
 * account.
 */
export default async function NewPlanPage({ searchParams }: Props) {
  const asked = await searchParams;
  const applicationId = firstOf(asked.application) ?? null;
  const who = await requireCandidate(`/account/plan/new${questionMark(asked)}`);
  if (!(await ownAccount(who))) redirect("/admin");
  const about = applicationId === null ? null : await applicationToPlanFor(who, applicationId);
  if (applicationId !== null && !about) return <NotFound />;
  if (about?.planId) redirect(`/account/plan/${about.planId}`);
  const hints = await hintsFor(who, { applicationId, now: new Date() });
  const { given } = answersIn(asked);
  const ticked = hints.filter(({ isAboutThis }) => isAboutThis).map(({ topic }) => topic);
  return (
    <>
      <PageHead
        title={about ? `A plan after ${about.employer}` : "A plan after a no"}
        lead="Three questions, and you have small steps for the first hour, the first week and the next month."
        crumbs={[
          { label: "Your account", href: "/account" },
          ...(about ? [{ label: about.job, href: `/account/applications/${about.id}` }] : []),
        ]}
      />
      <div className="wrap pb-section">
        <PlanForm
          action={makeOwnPlan.bind(null, about?.id ?? null, randomUUID())}
          start={{
            ended: given.ended ?? about?.ended,
            pace: given.pace,
            develop: given.develop?.length ? given.develop : ticked.slice(0, MOST_DEVELOPED),
          }}
          said={Object.fromEntries(hints.map(({ topic, from }) => [topic, from]))}
          asksWhichJob={about === null}
          isReminded={(await ownReminding(who, new Date())).isOn}
        />
      </div>
    </>
  );
}

function questionMark(asked: Record<string, string | string[] | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
  return search.size > 0 ? `?${search}` : "";
}
