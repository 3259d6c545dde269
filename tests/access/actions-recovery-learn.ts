import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { fitForm } from "@/lib/recovery/fit-input";
import { saveFit } from "@/lib/recovery/fit/profile";
import { snapshotsOfOpen } from "@/lib/recovery/fit/snapshots";
import { saveAnswer } from "@/lib/recovery/practice/answers";
import type { ActionRow } from "./actions";
import type { Things } from "./things";
import { aDebriefOf, aQuietDayOf, theLearner } from "./things-learning";

const inDays = (days: number) => addDays(londonDay(new Date()), days);
const ACCOUNT = "app/(account)/account";
const SITE = "app/(site)";

const aQuietDay = async ({ candidateId }: Things) => aQuietDayOf(await theLearner(candidateId), new Date());
const aDebrief = async ({ candidateId }: Things) => aDebriefOf(await theLearner(candidateId), new Date());

/** Weights over whatever was weighed before; answers the version. */
async function weighed({ candidateId }: Things): Promise<string> {
  const version =
    (await db.fitProfile.aggregate({ where: { candidateId }, _max: { version: true } }))._max.version ?? 0;
  await saveFit(await theLearner(candidateId), fitForm.parse({ team: 3, version }), new Date());
  return String(version + 1);
}

/** A snapshot beside which nothing has been written yet. */
async function aSnapshot({ candidateId, application }: Things): Promise<[string]> {
  await db.fitReflection.deleteMany({ where: { applicationId: application } });
  await snapshotsOfOpen({ candidateId }, new Date());
  return [application];
}

/** An answer that can be wiped. */
async function answered({ candidateId }: Things): Promise<[]> {
  const key = "what-pay-are-you-hoping-for";
  await saveAnswer(await theLearner(candidateId), key, { action: "Said.", isHard: false, version: 0 }, new Date());
  return [];
}

/** Presses that change only what a candidate keeps for themselves. */
export const LEARN_ACTIONS: Record<string, ActionRow> = {
  [`${SITE}/debrief/actions.ts#makeDebrief`]: { who: "anyone", state: true, effect: "none" },
  [`${SITE}/fit/actions.ts#holdMirror`]: { who: "anyone", state: true, effect: "none" },
  [`${SITE}/jobs/[slug]/apply/sent/actions.ts#keepGut`]: {
    who: "owner",
    bound: aSnapshot,
    state: true,
    fields: { gut: "7" },
  },
  [`${ACCOUNT}/debriefs/actions.ts#keepDebrief`]: {
    who: "owner",
    bound: async (t) => [await aDebrief(t), {}],
    state: true,
    fields: { about: "Planner", stage: "interview", happenedOn: "2026-01-20", change: "Less.", version: "1" },
  },
  [`${ACCOUNT}/debriefs/actions.ts#revisit`]: {
    who: "owner",
    bound: async (t) => [await aDebrief(t)],
    state: true,
    fields: { when: "month" },
  },
  [`${ACCOUNT}/quiet/actions.ts#addQuiet`]: {
    who: "candidate",
    bound: async (t) => {
      await aQuietDay(t);
      return [];
    },
    state: true,
    fields: { fromOn: inDays(100), untilOn: inDays(110) },
  },
  [`${ACCOUNT}/quiet/actions.ts#dropQuiet`]: { who: "owner", bound: async (t) => [await aQuietDay(t)] },
  [`${ACCOUNT}/debriefs/actions.ts#takeAway`]: { who: "owner", bound: async (t) => [await aDebrief(t)] },
  [`${ACCOUNT}/debriefs/actions.ts#wipeAll`]: {
    who: "owner",
    bound: async (t) => {
      await aDebrief(t);
      return [];
    },
  },
  [`${ACCOUNT}/practice/actions.ts#keepAnswer`]: {
    who: "candidate",
    bound: ["why-did-you-choose-your-degree"],
    state: true,
    fields: { action: "I asked.", version: "0" },
  },
  [`${ACCOUNT}/practice/actions.ts#wipePractice`]: { who: "owner", bound: answered },
  [`${ACCOUNT}/fit/actions.ts#keepFit`]: {
    who: "candidate",
    state: true,
    fields: async (t) => ({ team: "3", version: await weighed(t) }),
  },
  [`${ACCOUNT}/fit/actions.ts#keepReflection`]: {
    who: "owner",
    bound: aSnapshot,
    state: true,
    fields: { note: "Kind people.", version: "0" },
  },
  [`${ACCOUNT}/fit/actions.ts#wipeMirror`]: {
    who: "owner",
    bound: async (t) => {
      await weighed(t);
      return [];
    },
  },
};
