import type { Metadata } from "next";
import { PracticeFilterForm } from "@/components/recovery/practice/practice-filter";
import { QuestionBank } from "@/components/recovery/practice/question-bank";
import { Marks } from "@/components/site/marks";
import { PageHead } from "@/components/site/page-head";
import { count } from "@/lib/core/text/text";
import { bank, questionsFor } from "@/lib/recovery/practice/bank";
import { practiceFilter } from "@/lib/recovery/practice-input";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Interview questions to practise",
  description: "Questions that graduates are asked, by kind of work and stage, each with what a good answer shows.",
  alternates: { canonical: "/practice" },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The bank of questions, for anybody to read. */
export default async function PracticePage({ searchParams }: Props) {
  const filter = practiceFilter.parse(await searchParams);
  const questions = questionsFor(filter).map((question) => ({ ...question, href: null }));
  return (
    <>
      <Marks client="none" keep={{ seconds: 86_400, tags: ["brand"] }} />
      <PageHead
        title="Questions to practise"
        lead={`${count(bank().length, "question")} that graduates are asked, each with what a good answer shows. Say yours aloud.`}
      >
        <p className="mt-3 max-w-[42em] text-quiet">
          In your account you can <a href="/account/practice">keep your own answers</a>, and what threw you comes back
          first.
        </p>
      </PageHead>
      <div className="wrap grid gap-10 pb-section">
        <PracticeFilterForm action="/practice" filter={filter} />
        <p className="text-quiet">{count(questions.length, "question")}</p>
        <QuestionBank questions={questions} />
      </div>
    </>
  );
}
