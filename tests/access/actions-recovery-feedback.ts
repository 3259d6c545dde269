import { feedbackToRelease } from "@/lib/applications/feedback/staff/reading";
import type { ActionRow } from "./actions";

const OWN = "app/(account)/account/applications/[id]/feedback/actions.ts";
const WORDS = {
  keep: "You asked what the customer wanted before you answered.",
  change: "Show how you got to the total on the last page of the plan.",
  tryNext: "Tell the bus route project with its result first, then the way.",
};
const STAFF = { kind: "staff", role: "admin", personId: "", email: "", name: "" } as const;

/** The actions about feedback that candidates ask for. */
export const FEEDBACK_ACTIONS: Record<string, ActionRow> = {
  [`${OWN}#ask`]: {
    who: "owner",
    bound: (t) => [t.notAnswered],
    state: true,
    fields: { questions: "close" },
    record: "none",
  },
  [`${OWN}#rate`]: {
    who: "owner",
    bound: (t) => [t.answered, t.feedbackRelease],
    state: true,
    fields: { useful: "4" },
    record: "none",
  },
  ["app/admin/applications/feedback/actions.ts#passOn"]: {
    who: "write:applications",
    bound: (t) => [t.feedback],
    state: true,
    fields: async (t) => ({ ...WORDS, seen: (await feedbackToRelease(STAFF, t.feedback, new Date()))?.seen ?? "" }),
  },
  ["app/(site)/feedback/actions.ts#sendAnswer"]: {
    who: "anyone",
    bound: ["forged"],
    state: true,
    fields: WORDS,
    effect: "none",
  },
  ["app/(site)/feedback/letter/actions.ts#writeLetter"]: {
    who: "anyone",
    state: true,
    fields: { job: "Planner", employer: "Finch", name: "Sam", ended: "final", questions: "close" },
    effect: "none",
  },
};
