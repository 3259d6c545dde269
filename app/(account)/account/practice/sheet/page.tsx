import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { answerParts } from "@/components/recovery/practice/answer-parts";
import { PracticeFilterForm } from "@/components/recovery/practice/practice-filter";
import { PrintButton } from "@/components/recovery/print-button";
import { PageHead } from "@/components/site/page-head";
import { ownAccount } from "@/lib/candidates/account";
import { SECTORS } from "@/lib/jobs/vocabulary";
import { practiceSheet, type QuestionToAnswer } from "@/lib/recovery/practice/answers";
import { practiceFilter, type PracticeFilter } from "@/lib/recovery/practice-input";
import { PRACTICE_STAGES } from "@/lib/recovery/practice/words";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A sheet to practise with" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Questions with the own answers, or lines to write on, for the way there. */
export default async function PracticeSheetPage({ searchParams }: Props) {
  const who = await requireCandidate("/account/practice/sheet");
  if (!(await ownAccount(who))) redirect("/admin");
  const filter = practiceFilter.parse(await searchParams);
  const questions = await practiceSheet(who, filter);
  return (
    <>
      <PageHead
        title="To practise with"
        lead={sayFilter(filter)}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Practise", href: "/account/practice" },
        ]}
      />
      <div className="wrap grid gap-8 pb-section print:gap-4">
        <PracticeFilterForm action="/account/practice/sheet" filter={filter} />
        <div className="print:hidden">
          <PrintButton look="brand">Print the sheet</PrintButton>
        </div>
        <ol className="grid gap-6 print:gap-4">
          {questions.map((question) => (
            <OnSheet key={question.key} question={question} />
          ))}
        </ol>
      </div>
    </>
  );
}

const sayFilter = ({ sector, stage }: PracticeFilter): string =>
  [sector ? SECTORS[sector] : "Asked anywhere", stage && PRACTICE_STAGES[stage]].filter(Boolean).join(", ");

function OnSheet({ question }: { question: QuestionToAnswer }) {
  const { ask, shows, answer } = question;
  const parts = answerParts(question).filter(({ part }) => answer[part]);
  return (
    <li className="break-inside-avoid border-t border-line pt-4 print:pt-2">
      <h2 className="text-lg">{ask}</h2>
      {shows && <p className="mt-1 max-w-[46em] text-sm text-quiet">{shows}</p>}
      {parts.length > 0 ? (
        <dl className="mt-3 grid gap-2">
          {parts.map(({ part, label }) => (
            <div
              key={part}
              className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)] print:grid-cols-[7rem_minmax(0,1fr)]"
            >
              <dt className="font-semibold">{label}</dt>
              <dd className="whitespace-pre-line">{answer[part]}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div aria-hidden="true" className="mt-3 grid gap-7 pt-4">
          <span className="border-b border-rule" />
          <span className="border-b border-rule" />
        </div>
      )}
    </li>
  );
}
