import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { answerParts } from "@/components/recovery/practice/answer-parts";
import { PracticeForm } from "@/components/recovery/practice/practice-form";
import { PracticeTimer } from "@/components/recovery/practice/timer";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/candidates/account";
import { questionToAnswer, type QuestionToAnswer } from "@/lib/recovery/practice/answers";
import { PRACTICE_STAGES } from "@/lib/recovery/practice/words";
import { keepAnswer } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Practise one question" };

type Props = {
  params: Promise<{ question: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One question: what a good answer shows, a timer, and the own answer. */
export default async function QuestionPage({ params, searchParams }: Props) {
  const { question: key } = await params;
  const who = await requireCandidate(`/account/practice/${encodeURIComponent(key)}`);
  if (!(await ownAccount(who))) redirect("/admin");
  const [question, { done }] = await Promise.all([questionToAnswer(who, key), searchParams]);
  if (!question) return <NotFound />;
  const { answer, version, isHard, stage } = question;
  const start = {
    situation: answer.situation ?? "",
    task: answer.task ?? "",
    action: answer.action ?? "",
    result: answer.result ?? "",
    version: String(version),
  };
  return (
    <>
      <PageHead
        title={question.ask}
        lead={stage ? PRACTICE_STAGES[stage] : "From your debrief, in your own words."}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Practise", href: "/account/practice" },
        ]}
      />
      <div className="wrap grid items-start gap-10 pb-section lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <div className="grid gap-8">
          {done === "kept" && <Notice tone="good">Your answer is kept, for you alone.</Notice>}
          <PracticeForm
            action={keepAnswer.bind(null, key)}
            start={start}
            parts={answerParts(question)}
            isHard={isHard}
            isOwn={stage === null}
          />
        </div>
        <div className="grid gap-8 max-lg:order-first">
          <Shows {...question} />
          <PracticeTimer />
        </div>
      </div>
    </>
  );
}

function Shows({ shows, close }: QuestionToAnswer) {
  if (!shows && !close) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{shows ? "What a good answer shows" : "Close to it in the bank"}</h2>
      {shows && <p>{shows}</p>}
      {close && (
        <p>
          <a href={`/account/practice/${close.key}`}>{close.ask}</a>
        </p>
      )}
    </section>
  );
}
