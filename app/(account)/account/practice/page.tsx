import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { PracticeFilterForm } from "@/components/recovery/practice/practice-filter";
import { type ListedQuestion, QuestionBank, QuestionList } from "@/components/recovery/practice/question-bank";
import { PageHead } from "@/components/site/page-head";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { ownQuestions, type OwnQuestion } from "@/lib/recovery/practice/answers";
import { practiceFilter, type PracticeFilter } from "@/lib/recovery/practice-input";
import { wipePractice } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Practise" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Questions to practise: what threw somebody first, then the part of the bank they chose. */
export default async function OwnPracticePage({ searchParams }: Props) {
  const who = await requireCandidate("/account/practice");
  if (!(await ownAccount(who))) redirect("/admin");
  const params = await searchParams;
  const filter = practiceFilter.parse(params);
  const { hard, rest } = await ownQuestions(who, filter);
  const hasAnswers = [...hard, ...rest].some(({ hasAnswer, isHard, stage }) => hasAnswer || (isHard && stage !== null));
  return (
    <>
      <PageHead
        title="Practise"
        lead="Take one. Say it aloud, then keep it in four parts: your answers are sealed, and for you alone."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-12 pb-section">
        {params.done === "wiped" && <Notice tone="good">Your answers and marks are gone, for good.</Notice>}
        {hard.length > 0 && <Hard hard={hard} />}
        <div className="grid gap-6">
          <PracticeFilterForm action="/account/practice" filter={filter} />
          <p>
            <a href={`/account/practice/sheet${addressOf(filter)}`}>Make a sheet of these to print</a>
          </p>
        </div>
        <QuestionBank questions={rest.map(listed)} />
        {hasAnswers && <Wipe />}
      </div>
    </>
  );
}

const listed = ({ key, ask, shows, stage, hasAnswer }: OwnQuestion): ListedQuestion => ({
  key,
  ask,
  shows,
  stage,
  href: `/account/practice/${key}`,
  ...(hasAnswer && { note: "You have an answer" }),
});

const addressOf = (filter: PracticeFilter): string => {
  const params = new URLSearchParams(Object.entries(filter).filter(([, value]) => value) as [string, string][]);
  return params.size > 0 ? `?${params}` : "";
};

function Hard({ hard }: { hard: OwnQuestion[] }) {
  return (
    <section aria-labelledby="hard" className="rounded-card bg-sand p-6">
      <h2 id="hard" className="text-xl">
        These threw you
      </h2>
      <p className="mt-1 mb-4 text-quiet">
        From your debriefs, and those you marked. Untick or take away what is done.
      </p>
      <QuestionList questions={hard.map(listed)} />
    </section>
  );
}

function Wipe() {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Wipe my answers</summary>
      <form action={wipePractice} className="mt-4 grid gap-3">
        <p className="max-w-[42em] text-quiet">All your answers and marks go at once and for good. There is no copy.</p>
        <Button type="submit" look="danger" className="justify-self-start">
          Wipe all my answers
        </Button>
      </form>
    </details>
  );
}
