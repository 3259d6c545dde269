import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlanPoster, type PosterStep } from "@/components/recovery/plan-poster";
import { PlanQuestions } from "@/components/recovery/plan-questions";
import { BrowserTick } from "@/components/recovery/plan-tick";
import { helpOf } from "@/components/recovery/step-help";
import { ToolList } from "@/components/recovery/tool-list";
import { toolsFor } from "@/components/recovery/tools";
import { Marks } from "@/components/site/marks";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { brand } from "@/lib/core/settings/brand";
import { type LocalDate, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { dialled } from "@/lib/core/text/text";
import { addressOf, answersIn, startIn } from "@/lib/recovery/plan/answers";
import { drawUp, type PlannedStep } from "@/lib/recovery/plan/drawing-up";
import { headlineOf, leadOf, progressOf } from "@/lib/recovery/plan/headline";
import { becauseOf } from "@/lib/recovery/plan/ordering";
import type { PlanAnswers } from "@/lib/recovery/plan-input";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "A plan after a rejection",
  description: "Three questions, and you have small steps for the first hour, the first week and the next month.",
  alternates: { canonical: "/plan" },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A plan for anybody: three answers in the address, and nothing kept by us. Works and prints without script. */
export default async function PlanPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { given, answers, errors } = answersIn(asked);
  const today = londonDay(new Date());
  const from = startIn(asked, today);
  // The day goes into the address: a bookmark, a reload and a calendar then have the same days.
  if (answers && !from) redirect(`/plan?${addressOf(answers)}&from=${today}`);
  const problems = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <>
      <Marks client="none" status={problems.length > 0 ? 422 : undefined} />
      <script type="module" src="/plan.js" data-own="" defer />
      {answers && from ? (
        <Drawn answers={answers} startedOn={from} />
      ) : (
        <>
          <PageHead
            title="A no, and now?"
            lead="Three questions, and you have small steps for the first hour, the first week and the next month. No account, and nothing of it is kept by us."
          />
          <div className="wrap grid gap-8 pb-section">
            {problems.length > 0 && <ErrorSummary problems={problems} />}
            <div
              data-kept-plan=""
              hidden
              className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-card bg-sand p-6"
            >
              <p>There is a plan of yours in this browser.</p>
              <a data-kept-plan-open="" href="/plan" className="font-semibold">
                Go on with it
              </a>
              <Button type="button" look="plain" size="little" data-kept-plan-forget="">
                Forget it
              </Button>
            </div>
            <Questions given={given} errors={errors} submit="Draw up my plan" />
            <section aria-labelledby="other-tools" className="max-w-[46rem]">
              <h2 id="other-tools" className="mb-2 text-xl">
                Other things that help
              </h2>
              <ToolList tools={toolsFor({ isSignedIn: false }).filter(({ name }) => name !== "plan")} />
            </section>
          </div>
        </>
      )}
    </>
  );
}

function Questions({
  given,
  errors = {},
  submit,
}: {
  given: Partial<PlanAnswers>;
  errors?: Partial<Record<keyof PlanAnswers, string>>;
  submit: string;
}) {
  return (
    <form method="get" action="/plan" className="grid max-w-[40rem] gap-8">
      <PlanQuestions start={given} errors={errors} />
      <p>
        <Button type="submit">{submit}</Button>
      </p>
    </form>
  );
}

async function Drawn({ answers, startedOn }: { answers: PlanAnswers; startedOn: LocalDate }) {
  const { phone } = await brand();
  const steps = drawUp({ ...answers, whose: "elsewhere", startedOn });
  const [next] = steps;
  const days = steps.map(({ dueOn }) => dueOn).sort();
  const address = `${addressOf(answers)}&from=${startedOn}`;
  return (
    <div className="wrap grid gap-8 pt-8 pb-section print:p-0" data-plan-answers={address}>
      <PlanPoster
        kicker={`Your plan, to ${sayDay(days.at(-1) ?? startedOn, { weekday: false })}`}
        headline={headlineOf(answers.develop)}
        lead={leadOf(answers.ended, undefined)}
        steps={steps.map(asPoster)}
        done={0}
        total={steps.length}
        progress={progressOf(0, steps.length)}
        next={next ? `First: ${next.step.title}` : null}
        tickOf={({ id, title }) => <BrowserTick title={title} name={id} />}
        phone={{ said: phone, href: `tel:${dialled(phone)}` }}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
        <Button href={`/sign-in?next=${encodeURIComponent(`/account/plan/new?${address}`)}`}>
          Keep it in an account
        </Button>
        <Button type="button" look="plain" icon="print" data-print="" hidden>
          Print it for the wall
        </Button>
        <a href={`/plan/calendar.ics?${address}`}>Put it in my calendar</a>
      </div>
      <p className="max-w-[42em] text-sm text-quiet print:hidden">
        We have kept nothing. The address of this page holds your three answers, so a bookmark brings the plan back
        <span data-kept-plan-note="" hidden>
          , and this browser remembers what you tick
        </span>
        . In an account you can change it, move its steps and be reminded.
      </p>
      <details className="print:hidden">
        <summary className="inline-block cursor-pointer py-1 font-semibold">Change my answers</summary>
        <div className="mt-6">
          <Questions given={answers} submit="Draw it up again" />
        </div>
      </details>
    </div>
  );
}

const asPoster = ({ step, dueOn }: PlannedStep): PosterStep => ({
  id: step.key,
  phase: step.phase,
  title: step.title,
  why: step.why,
  first: step.first,
  minutes: step.minutes,
  dueOn,
  because: becauseOf(step),
  isDone: false,
  isSkipped: false,
  help: helpOf(step, { isSignedIn: false }),
});
