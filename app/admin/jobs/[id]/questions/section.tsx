import { QuestionsField } from "@/components/admin/jobs/questions-field";
import type { Staff } from "@/lib/access/viewer";
import { MOST_QUESTIONS } from "@/lib/applications/questions/questions";
import { questionsForStaff } from "@/lib/applications/staff/questions";
import { addQuestionTo, changeQuestionOf, moveQuestionOf, removeQuestionOf } from "./actions";

/** What a job asks of applicants, for whoever writes it. */
export async function QuestionsSection({ staff, jobId }: { staff: Staff; jobId: string }) {
  const questions = await questionsForStaff(staff, jobId);
  if (!questions) return null;
  return (
    <QuestionsField
      most={MOST_QUESTIONS}
      add={addQuestionTo.bind(null, jobId)}
      questions={questions.map((question) => {
        const { id, version } = question;
        return {
          question,
          change: changeQuestionOf.bind(null, jobId, { id, version }),
          up: moveQuestionOf.bind(null, jobId, id, -1 as const),
          down: moveQuestionOf.bind(null, jobId, id, 1 as const),
          remove: removeQuestionOf.bind(null, jobId, id),
        };
      })}
    />
  );
}
