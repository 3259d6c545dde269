import type { Candidate } from "@/lib/access/viewer";
import { ownFeedback } from "@/lib/applications/feedback/own";
import { ownApplication } from "@/lib/applications/queries";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { debriefsAbout } from "../learning/debriefs";
import { CONTROLS, DEBRIEF_STAGES } from "../learning/words";
import { ownPlans } from "../plan/reading";
import type { ShareKind, SharedPart } from "../sharing-input";

/** Whose it is, and which application the call is about, where it is about one. */
export interface Sharer {
  candidate: Candidate;
  applicationId: string | null;
}

/**
 * Says one thing of a candidate's in words, as the candidate sees it now; null when there is nothing to bring. It asks with
 * the candidate as the viewer: whoever reads it has been let in by a row of `call_share` before.
 */
export type Part = (sharer: Sharer, now: Date) => Promise<Omit<SharedPart, "kind"> | null>;

/** What there is to bring, by its kind. What says nothing is not offered. */
export const PARTS: Record<ShareKind, Part> = { timeline, feedback, plan, debrief };

/** What its candidate was told of an application, the oldest first. */
async function timeline({ candidate, applicationId }: Sharer, now: Date) {
  const application = applicationId ? await ownApplication(candidate, applicationId, now) : null;
  if (!application) return null;
  const { job, rail } = application;
  return {
    title: `${job.title}, ${job.employer}`,
    lines: rail.events.toReversed().map(({ at, standing, words }) => ({
      term: sayDay(londonDay(at), { weekday: false, year: true }),
      text: words ? `${standing}. ${words}` : standing,
    })),
  };
}

/** What was released to them, in their own copy of it. */
async function feedback({ candidate, applicationId }: Sharer, now: Date) {
  const own = applicationId ? await ownFeedback(candidate, applicationId, now) : null;
  if (!own?.release) return null;
  const { from, keep, change, tryNext, answers } = own.release;
  return {
    title: `From ${from}`,
    lines: [
      { term: "Keep doing", text: keep.text },
      { term: "Change next time", text: change.text },
      { term: "Try this", text: tryNext.text },
      ...answers.map(({ question, answer }) => ({ term: question, text: answer })),
    ],
  };
}

/** The plan about this application, or else the newest: its steps, without what they wrote down for themselves. */
async function plan({ candidate, applicationId }: Sharer) {
  const plans = await ownPlans(candidate);
  const own = plans.find((one) => one.applicationId === applicationId) ?? plans[0];
  if (!own) return null;
  return {
    title: own.headline,
    lines: own.steps
      .filter(({ skipped }) => !skipped)
      .map(({ title, dueOn, isDone }) => ({
        term: isDone ? "Done" : `By ${sayDay(dueOn, { weekday: false })}`,
        text: title,
      })),
  };
}

/** Their notes on the interviews of this application. */
async function debrief({ candidate, applicationId }: Sharer) {
  const all = applicationId ? await debriefsAbout(candidate, applicationId) : [];
  const lines = all.flatMap(({ content }) =>
    content
      ? [
          { term: "How far it had come", text: DEBRIEF_STAGES[content.stage] },
          { term: "What went well", text: content.wentWell },
          { term: "What threw me", text: content.threw },
          { term: "What I would change", text: content.change },
          { term: "Was it in my hands?", text: CONTROLS[content.control] },
        ]
      : [],
  );
  const said = lines.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
  return said.length > 0 ? { title: all[0]?.content?.about ?? "Notes", lines: said } : null;
}
