import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const QUESTION = { text: "Do you have a driving licence?", kind: "yes-no", isRequired: "on" };
const FOLDER = "app/admin/jobs/[id]/questions/actions.ts";

/** The first of two questions of the open job. */
async function aQuestion({ openJob: jobId }: Things) {
  const asked = await db.screeningQuestion.findMany({ where: { jobId }, orderBy: { position: "asc" } });
  for (let position = asked.length; position < 2; position++)
    asked.push(
      await db.screeningQuestion.create({ data: { jobId, position, kind: "short-text", text: "Why events?" } }),
    );
  const [{ id, version } = { id: "", version: 0 }] = asked;
  return { id, version };
}

/** What a job asks of applicants. */
export const QUESTION_ACTIONS: Record<string, ActionRow> = {
  [`${FOLDER}#addQuestionTo`]: { who: "write:jobs", bound: (t) => [t.openJob], state: true, fields: QUESTION },
  [`${FOLDER}#changeQuestionOf`]: {
    who: "write:jobs",
    bound: async (t) => [t.openJob, await aQuestion(t)],
    state: true,
    fields: { ...QUESTION, text: "Do you drive?" },
  },
  [`${FOLDER}#moveQuestionOf`]: { who: "write:jobs", bound: async (t) => [t.openJob, (await aQuestion(t)).id, 1] },
  [`${FOLDER}#removeQuestionOf`]: { who: "write:jobs", bound: async (t) => [t.openJob, (await aQuestion(t)).id] },
};
