import type { StaffRole } from "@/lib/access/viewer";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { CANDIDATE_ACTIONS } from "./actions-candidates";
import { BOARD_ACTIONS } from "./actions-board";
import { CLIENT_ACTIONS } from "./actions-clients";
import { DUPLICATE_ACTIONS } from "./actions-duplicates";
import { QUESTION_ACTIONS } from "./actions-questions";
import { POST_ACTIONS } from "./actions-posts";
import { WRITING_ACTIONS } from "./actions-writing";
import { INTERVIEW_ACTIONS } from "./actions-interviews";
import { ACCOUNT_ACTIONS } from "./actions-accounts";
import { DESK_ACTIONS } from "./actions-desk";
import { PLACEMENT_ACTIONS } from "./actions-placements";
import { LEARN_ACTIONS } from "./actions-recovery-learn";
import { KUDOS_ACTIONS } from "./actions-recovery-kudos";
import { FAIR_ACTIONS } from "./actions-fair";
import { FEEDBACK_ACTIONS } from "./actions-recovery-feedback";
import { PLAN_ACTIONS } from "./actions-recovery-plan";
import type { Asker } from "./people";
import type { Who } from "./routes";
import type { Fields } from "./site";
import type { Things } from "./things";

type From<T> = T | ((things: Things) => T | Promise<T>);

export interface ActionRow {
  /** As for routes; or the roles, where more is asked than a permission. */
  who: Who | readonly StaffRole[];
  /** The arguments that the page has bound; the first that is an id is tried with others too. */
  bound?: From<unknown[]>;
  /** It takes the state of a form before the form. */
  state?: true;
  /** A form that has an effect when the right person sends it. */
  fields?: From<Fields>;
  /** What it gives out is nothing in the database, or it is asked with a link that is forged. */
  effect?: "none";
  /**
   * How it is written down, where it is not in the transaction of the change with from what to what: as facts alone, before
   * the first of many changes, or not at all, since it changes nothing of ours. "each": with what is done to each of many
   * rows; the run that counts them is no change of anything.
   */
  record?: "facts" | "before" | "each" | "none";
  /** Who presses it for its effect; the first who may, unless it costs them something that is needed later. */
  by?: Asker;
}

const version = (row: { version: number }) => row.version;
const jobVersion = async (id: string) => version(await db.job.findUniqueOrThrow({ where: { id } }));
const onDay = (days: number) => addDays(londonDay(new Date()), days);
const FORGED = ["forged"];

const HOURS = {
  monday: "9-17",
  holidays: "scotland",
  bufferBeforeMinutes: "5",
  bufferAfterMinutes: "5",
  minimumNoticeHours: "2",
  horizonDays: "30",
  dailyLimit: "4",
  weeklyLimit: "9",
  weight: "2",
  takesCalls: "yes",
};

const ADMIN = "app/admin";
const SITE = "app/(site)";

/**
 * Every server action, who may, and a form of it that has an effect. One that is not here fails matrix.test.ts, and so does
 * a row without an action. The rows are pressed in this order, each first by everybody who may not.
 */
export const ACTIONS: Record<string, ActionRow> = {
  [`${ADMIN}/applications/[id]/actions.ts#readApplication`]: {
    who: "read:applications",
    bound: async (t) => [(await db.application.update({ where: { id: t.application }, data: { readAt: null } })).id],
  },
  [`${ADMIN}/bin/actions.ts#throwJobAway`]: {
    who: "write:jobs",
    bound: async (t) => [t.draftJob, await jobVersion(t.draftJob)],
  },
  [`${ADMIN}/bin/actions.ts#putBack`]: { who: "write:jobs", bound: (t) => ["job", t.draftJob] },
  [`${ADMIN}/calls/actions.ts#writeNote`]: {
    who: "write:calls",
    bound: (t) => [t.call],
    state: true,
    fields: { text: "Rang." },
  },
  [`${ADMIN}/calls/actions.ts#moveFromPage`]: {
    who: "write:calls",
    bound: async (t) => [t.call, (await db.call.findUniqueOrThrow({ where: { id: t.call } })).startsAt],
    state: true,
    fields: async () => ({ day: await aWorkingDay(), time: "11:00" }),
  },
  [`${ADMIN}/calls/actions.ts#moveTo`]: {
    who: "write:calls",
    fields: async (t) => ({ call: t.call, day: await aWorkingDay(), time: "14:00" }),
  },
  [`${ADMIN}/calls/actions.ts#bookForSomebody`]: {
    who: "write:calls",
    state: true,
    fields: async () => ({ day: await aWorkingDay(), time: "16:00", name: "Alex", email: "alex@example.com" }),
  },
  [`${ADMIN}/calls/actions.ts#tellOutcome`]: {
    who: "write:calls",
    bound: (t) => [t.pastCall],
    state: true,
    fields: { outcome: "missed-by-visitor" },
  },
  [`${ADMIN}/calls/actions.ts#cancelCall`]: { who: "write:calls", bound: (t) => [t.call] },
  [`${ADMIN}/calls/actions.ts#changeHours`]: {
    who: "write:calls",
    bound: (t) => [t.consultant],
    state: true,
    fields: HOURS,
  },
  [`${ADMIN}/calls/actions.ts#setApart`]: {
    who: "write:calls",
    bound: (t) => [t.consultant],
    state: true,
    fields: () => ({ day: onDay(20), hours: "10-11", keepCalls: "yes" }),
  },
  [`${ADMIN}/calls/actions.ts#asUsual`]: { who: "write:calls", bound: (t) => [t.consultant, onDay(20)] },
  [`${ADMIN}/calls/actions.ts#goAway`]: {
    who: "write:calls",
    bound: (t) => [t.consultant],
    state: true,
    fields: () => ({ from: onDay(21), to: onDay(21), handOver: "yes" }),
  },
  [`${ADMIN}/calls/actions.ts#backAgain`]: {
    who: "write:calls",
    bound: async (t) => [(await db.timeOff.findFirst({ select: { id: true } }))?.id ?? t.consultant, t.consultant],
  },
  [`${ADMIN}/calls/actions.ts#followCalendar`]: {
    who: "write:calls",
    bound: (t) => [t.consultant],
    state: true,
    record: "facts",
  },
  [`${ADMIN}/calls/actions.ts#newFeed`]: { who: "write:calls", bound: (t) => [t.consultant] },
  [`${ADMIN}/calls/actions.ts#giveDiary`]: { who: ["admin"], bound: (t) => [t.adminId] },
  [`${ADMIN}/calls/actions.ts#stopThem`]: { who: ["admin"], bound: (t) => [t.consultant] },
  [`${ADMIN}/emails/actions.ts#hold`]: { who: "write:emails", state: true, fields: { why: "A slip in it." } },
  [`${ADMIN}/emails/actions.ts#letGo`]: { who: "write:emails" },
  [`${ADMIN}/emails/actions.ts#pace`]: { who: "write:emails", state: true, fields: { perSecond: "10" } },
  [`${ADMIN}/emails/actions.ts#again`]: { who: "read:emails", bound: (t) => [t.failedMail, ""] },
  [`${ADMIN}/emails/actions.ts#allAgain`]: {
    who: "read:emails",
    bound: async (t) => {
      await db.outboxMail.update({ where: { id: t.failedMail }, data: { status: "failed" } });
      return [];
    },
  },
  [`${ADMIN}/emails/actions.ts#sendSample`]: { who: "read:emails", bound: (t) => [t.letter], record: "none" },
  [`${ADMIN}/emails/actions.ts#sendPreview`]: { who: "read:emails", bound: (t) => [t.subscriber], record: "none" },
  [`${ADMIN}/emails/actions.ts#takeInList`]: {
    who: "write:emails",
    record: "before",
    state: true,
    fields: () => ({
      list: new File(
        ["email,q,consent_wording,consent_at,consent_source\na@example.com,planner,You may email me,2026-01-01,fair"],
        "list.csv",
      ),
    }),
  },
  [`${ADMIN}/emails/actions.ts#stopThem`]: { who: "write:emails", bound: (t) => [t.subscriber] },
  ...BOARD_ACTIONS,
  ...CLIENT_ACTIONS,
  ...DUPLICATE_ACTIONS,
  ...QUESTION_ACTIONS,
  ...INTERVIEW_ACTIONS,
  ...WRITING_ACTIONS,
  ...POST_ACTIONS,
  ...PLACEMENT_ACTIONS,
  ...ACCOUNT_ACTIONS,
  ...DESK_ACTIONS,
  ...FAIR_ACTIONS,
  ...FEEDBACK_ACTIONS,
  ...PLAN_ACTIONS,

  [`${SITE}/alerts/actions.ts#startAlert`]: {
    who: "anyone",
    state: true,
    fields: { email: "form@example.com", q: "planner", frequency: "weekly" },
  },
  [`${SITE}/alerts/actions.ts#confirmAlert`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#sendFreshLink`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#stopFromMail`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#startAgain`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#itWasNotMe`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#changeMyAlerts`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/alerts/actions.ts#sendMyLink`]: {
    who: "anyone",
    state: true,
    fields: { email: "nobody@example.com" },
    effect: "none",
  },
  [`${SITE}/contact/actions.ts#sendContact`]: {
    who: "anyone",
    bound: ["contact"],
    state: true,
    fields: { name: "Form", email: "form@example.com", message: "Hello" },
  },
  [`${SITE}/jobs/[slug]/apply/actions.ts#sendApplication`]: {
    who: "anyone",
    bound: (t) => [t.openJobSlug, false],
    state: true,
    fields: { name: "Form" },
  },
  [`${SITE}/jobs/[slug]/apply/actions.ts#beginAgain`]: {
    who: "anyone",
    bound: (t) => [t.openJobSlug],
  },
  [`${SITE}/jobs/[slug]/apply/resume/actions.ts#resumeDraft`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/sign-in/actions.ts#sendSignInLink`]: {
    who: "anyone",
    bound: [null],
    state: true,
    fields: { email: "form@example.com" },
  },
  [`${SITE}/sign-in/link/actions.ts#useLink`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SITE}/sign-up/actions.ts#sendSignUp`]: {
    who: "anyone",
    bound: [null],
    state: true,
    fields: { name: "Form", email: "form@example.com" },
  },
  [`${SITE}/strategy-call/actions.ts#book`]: { who: "anyone", state: true, effect: "none" },
  [`${SITE}/strategy-call/manage/actions.ts#cancel`]: { who: "anyone", bound: FORGED, state: true, effect: "none" },
  [`${SITE}/strategy-call/manage/actions.ts#move`]: { who: "anyone", bound: FORGED, state: true, effect: "none" },

  ["app/(account)/account/actions.ts#saveProfile"]: { who: "account", state: true, fields: { name: "Sam Okafor" } },
  ["app/(account)/account/actions.ts#saveMarketing"]: { who: "account", state: true, fields: { marketing: "on" } },
  ["app/(account)/account/saved/actions.ts#keepJob"]: { who: "candidate", fields: (t) => ({ job: t.secondJobSlug }) },
  ["app/(account)/account/saved/actions.ts#dropJob"]: { who: "candidate", fields: (t) => ({ job: t.secondJobSlug }) },
  ...CANDIDATE_ACTIONS,
  ...LEARN_ACTIONS,
  ...KUDOS_ACTIONS,
  ["app/(account)/account/actions.ts#eraseMe"]: { who: "account", by: "another candidate" },
  ["app/sign-out.ts#signOut"]: { who: "account" },
  ["app/sign-out.ts#signOutEverywhere"]: { who: "account", by: "viewer" },
};

/** A day within their notice and horizon on which the consultant works: the next Wednesday that is one to seven days ahead. */
async function aWorkingDay(): Promise<string> {
  const holidays = new Set((await db.bankHoliday.findMany()).map(({ day }) => day.toISOString().slice(0, 10)));
  const days = Array.from({ length: 14 }, (_, index) => onDay(index + 3));
  return days.find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 3 && !holidays.has(day)) ?? onDay(3);
}
