import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const ADMIN = "app/admin";
const SITE = "app/(site)";

const formOf = async (t: Things) => {
  const { jobId } = await db.application.findUniqueOrThrow({ where: { id: t.application } });
  const form = await db.scorecardForm.findFirst({ where: { jobId }, orderBy: { version: "desc" } });
  return { jobId, version: form?.version ?? 0, formId: form?.id ?? jobId };
};

const THREE = Object.fromEntries(
  ["Weaves", "Counts", "Listens"].flatMap((name, at) => [
    [`name-${at + 1}`, name],
    [`good-${at + 1}`, "Says when and how."],
  ]),
);

/** How applications are read and judged, who applies, and talent pools. */
export const FAIR_ACTIONS: Record<string, ActionRow> = {
  [`${ADMIN}/jobs/[id]/review/actions.ts#sayHowRead`]: {
    who: "write:applications",
    bound: (t) => [t.openJob],
    state: true,
    fields: async (t) => ({
      names: (await db.jobReview.findUnique({ where: { jobId: t.openJob } }))?.isBlind ? "shown" : "hidden",
      reason: "They are known",
    }),
  },
  [`${ADMIN}/jobs/[id]/review/actions.ts#sayCriteria`]: {
    who: "write:applications",
    bound: (t) => [t.openJob],
    state: true,
    fields: async (t) => ({ ...THREE, version: String((await formOf(t)).version) }),
  },
  [`${ADMIN}/applications/[id]/review/actions.ts#scoreIt`]: {
    who: "write:applications",
    bound: (t) => [t.application],
    state: true,
    fields: async (t) => ({
      form: (await formOf(t)).formId,
      act: "hand-in",
      ...Object.fromEntries(
        [1, 2, 3].flatMap((at) => [
          [`score-${at}`, "3"],
          [`evidence-${at}`, "A scarf."],
        ]),
      ),
    }),
  },
  [`${ADMIN}/applications/[id]/review/actions.ts#reveal`]: {
    who: "write:applications",
    bound: async (t) => {
      const { jobId } = await formOf(t);
      await db.jobReview.updateMany({ where: { jobId }, data: { isBlind: true } });
      return [t.application];
    },
    state: true,
    fields: { reason: "They rang us" },
  },
  [`${ADMIN}/pools/actions.ts#keepPool`]: {
    who: "write:pools",
    bound: (t) => [t.pool],
    state: true,
    fields: async (t) => ({
      name: "Weavers",
      purpose: "first jobs at a loom, and near one",
      // A later row ends it.
      version: String((await db.pool.findUnique({ where: { id: t.pool } }))?.version ?? 1),
    }),
  },
  [`${ADMIN}/pools/actions.ts#takeOutOf`]: { who: "write:pools", bound: (t) => [t.pool, t.candidateId] },
  [`${ADMIN}/pools/actions.ts#askInto`]: {
    who: "write:pools",
    bound: (t) => [t.candidateId],
    fields: (t) => ({ pool: t.pool }),
  },
  [`${SITE}/pools/actions.ts#answerOwnPool`]: { who: "owner", bound: (t) => [t.pool, "yes"] },
  [`${SITE}/pools/actions.ts#answerPool`]: { who: "anyone", bound: ["forged", "yes"], effect: "none" },
  [`${ADMIN}/pools/actions.ts#endIt`]: { who: "write:pools", bound: (t) => [t.pool] },
  [`${SITE}/jobs/[slug]/apply/equality/actions.ts#sendAnswers`]: {
    who: "anyone",
    bound: (t) => [t.openJobSlug],
    state: true,
    fields: { token: "forged", gender: "woman" },
    effect: "none",
  },
};
