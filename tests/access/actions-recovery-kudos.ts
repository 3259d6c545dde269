import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";

const onDay = (days: number) => addDays(londonDay(new Date()), days);

const WALL = "app/(account)/account/kudos/actions.ts";
const GIVER = "app/(site)/kudos/actions.ts";

/** Kind words: asking for them, giving them, and what a candidate does with them. */
export const KUDOS_ACTIONS: Record<string, ActionRow> = {
  [`${WALL}#makeLink`]: { who: "candidate", state: true, fields: { relation: "friend" } },
  [`${WALL}#decide`]: { who: "owner", bound: (t) => [t.waitingKudos, "keep"] },
  [`${WALL}#tag`]: { who: "owner", bound: (t) => [t.keptKudos], state: true, fields: { strengths: "speaks-up" } },
  [`${WALL}#stopUse`]: {
    who: "owner",
    bound: async (t) => {
      const ticked = { applicationId: t.application, kudosId: t.keptKudos };
      return [(await db.kudosUse.create({ data: ticked })).id];
    },
  },
  [`${WALL}#report`]: { who: "owner", bound: (t) => [t.waitingKudos] },
  [`${WALL}#drop`]: { who: "owner", bound: (t) => [t.keptKudos] },
  [`${WALL}#endLink`]: { who: "owner", bound: (t) => [t.kudosRequest] },
  [`${GIVER}#giveWords`]: {
    who: "anyone",
    bound: ["forged"],
    state: true,
    fields: { name: "Ruth", moment: "A hall for nothing", permission: "private" },
    effect: "none",
  },
  [`${GIVER}#takeBack`]: { who: "anyone", bound: ["forged"], effect: "none" },
  ["app/(account)/account/applications/[id]/talk/actions.ts#askAgain"]: {
    who: "owner",
    bound: (t) => [t.refused],
    state: true,
    fields: { words: "I had a year of GIS" },
  },
  ["app/(account)/account/calls/[id]/actions.ts#saveBrought"]: {
    who: "owner",
    bound: (t) => [t.ownCall],
    state: true,
    fields: (t) => ({ $bring: "timeline", $application: t.refused }),
  },
  ["app/(account)/account/second-place/actions.ts#choose"]: { who: "candidate", bound: [true] },
  ["app/admin/calls/actions.ts#addPromise"]: {
    who: "write:calls",
    bound: (t) => [t.heldCall],
    state: true,
    fields: { what: "Read your CV once more", dueOn: onDay(3) },
  },
  ["app/admin/calls/actions.ts#promiseKept"]: { who: "write:calls", bound: (t) => [t.heldCall, t.promise] },
  ["app/admin/relay/actions.ts#invite"]: { who: "write:applications", bound: (t) => [t.proposal] },
  ["app/admin/relay/actions.ts#passBy"]: { who: "write:applications", bound: (t) => [t.other] },
  ["app/admin/applications/[id]/second-look-actions.ts#answerLook"]: {
    who: "write:applications",
    bound: (t) => [t.lookedAt],
    state: true,
    fields: { outcome: "stands", words: "I looked for a year of GIS, and found a term." },
    // The admin said the no.
    by: "recruiter",
  },
  ["app/admin/kudos/actions.ts#settle"]: { who: "write:applications", bound: (t) => [t.reportedKudos, "remove"] },
};
