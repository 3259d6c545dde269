import { addDays, londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import type { ActionRow } from "./actions";

const PAGES = "app/admin/applications/interviews/actions.ts";
const OWN = "app/(account)/account/applications/[id]/interview/actions.ts";
const LINK = "app/(site)/interview/actions.ts";
const FORGED = ["forged"];

const onDay = (days: number) => addDays(londonDay(new Date()), days);
const aTime = () => ({ day1: onDay(30), time1: "10:00" });

/** The actions about interviews, in the order in which one leads to the next. */
export const INTERVIEW_ACTIONS: Record<string, ActionRow> = {
  [`${OWN}#noneOwn`]: {
    who: "owner",
    bound: (t) => [t.interview, t.interviewed],
    state: true,
    fields: { when: "Fridays" },
    record: "none",
  },
  [`${OWN}#chooseOwn`]: {
    who: "owner",
    bound: (t) => [t.interview, t.interviewed],
    state: true,
    fields: (t) => ({ slot: t.freeTime }),
    record: "none",
  },
  [`${PAGES}#putAt`]: {
    who: "write:applications",
    bound: (t) => [t.interview, t.interviewed],
    fields: (t) => ({ slot: t.spareTime }),
  },
  [`${OWN}#callOffOwn`]: {
    who: "owner",
    bound: (t) => [t.interview, t.interviewed],
    state: true,
    record: "none",
  },
  [`${PAGES}#askTo`]: {
    who: "write:applications",
    bound: (t) => [t.notAsked, t.interviewRound],
  },
  [`${PAGES}#callOffByStaff`]: {
    who: "write:applications",
    bound: async (t) => [(await askedAgain(t.interview)).id, t.interviewed],
  },
  [`${PAGES}#askAnother`]: {
    who: "write:applications",
    bound: (t) => [t.interviewRound],
    fields: (t) => ({ application: t.interviewed }),
  },
  [`${PAGES}#sayWhatBecame`]: {
    who: "write:applications",
    bound: (t) => [t.overInterview, t.seen],
    fields: { outcome: "held" },
  },
  [`${PAGES}#readFeedback`]: {
    who: "write:applications",
    bound: (t) => [t.interviewFeedback, t.seen],
    record: "facts",
  },
  [`${PAGES}#takeBack`]: { who: "write:applications", bound: (t) => [t.spareTime, t.interviewRound] },
  [`${PAGES}#moreTimes`]: {
    who: "write:applications",
    bound: (t) => [t.interviewRound, 45],
    state: true,
    fields: aTime,
  },
  [`${PAGES}#saveFacts`]: {
    who: "write:applications",
    bound: (t) => [t.interviewRound],
    state: true,
    fields: async (t) => ({ kind: "phone", version: String((await roundOf(t.interviewRound)).version) }),
  },
  [`${PAGES}#setUp`]: {
    who: "write:applications",
    bound: (t) => [t.interviewed],
    state: true,
    fields: () => ({
      ...aTime(),
      kind: "phone",
      number: "2",
      minutes: "30",
      noticeHours: "24",
      version: "3",
      people: "Dana Reid, dana@client.example",
    }),
  },
  [`${LINK}#chooseByLink`]: { who: "anyone", bound: FORGED, state: true, effect: "none" },
  [`${LINK}#noneByLink`]: { who: "anyone", bound: FORGED, state: true, effect: "none" },
  [`${LINK}#callOffByLink`]: { who: "anyone", bound: FORGED, state: true, effect: "none" },
  ["app/(site)/interview/feedback/actions.ts#sendFeedback"]: {
    who: "anyone",
    bound: FORGED,
    state: true,
    fields: { recommendation: "yes" },
    effect: "none",
  },
};

const roundOf = (id: string) => db.interviewRound.findUniqueOrThrow({ where: { id }, select: { version: true } });

/** An interview that its candidate has called off, asked for anew. */
const askedAgain = (id: string) =>
  db.interview.update({
    where: { id },
    data: { status: "invited", slotId: null, cancelledAt: null, cancelledWhy: null, sequence: { increment: 1 } },
    select: { id: true },
  });
