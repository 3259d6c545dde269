import { writeDigests } from "@/lib/alerts/digests";
import { finishRuns } from "@/lib/alerts/runs";
import { tellOfOverdue } from "@/lib/applications/pipeline/overdue";
import { chaseFeedback } from "@/lib/applications/feedback/chasing";
import { letOffersRunOut } from "@/lib/applications/offers/running-out";
import { tellDue } from "@/lib/applications/onboarding/telling";
import { lookAtFiles } from "@/lib/applications/scanning/looking";
import { readCalendars } from "@/lib/calls/calendars/reading";
import { readBankHolidays } from "@/lib/calls/diary/holiday-feed";
import { remindDue } from "@/lib/calls/invitations/reminders";
import { askForFeedback } from "@/lib/applications/interviews/feedback/asking";
import { remindOfInterviews } from "@/lib/applications/interviews/reminders";
import { lapsePools } from "@/lib/candidates/pools/lapsing";
import { appUrl } from "@/lib/core/env";
import { reportAlive } from "@/lib/core/telemetry/health";
import type { Task } from "@/lib/core/queue";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { keepSearch } from "@/lib/jobs/search/upkeep";
import { runUploads } from "@/lib/jobs/uploads/running";
import { remindOfPlans } from "@/lib/recovery/plan/reminders/telling";
import { renderAnew } from "@/lib/posts/anew";
import { dropUnstoredImages } from "@/lib/posts/images/removing";
import { checkLinks } from "@/lib/posts/links/checking";
import { runMoves } from "@/lib/posts/moving/staff/running";
import { remindToRevisit } from "@/lib/recovery/learning/revisiting";
import { takeMissing } from "@/lib/recovery/fit/snapshots";
import { offerDebriefs } from "@/lib/recovery/learning/offering";
import { remindOfPromises } from "@/lib/recovery/promises/reminding";
import { proposeSeconds } from "@/lib/recovery/relay/proposing";
import { housekeeping } from "@/lib/privacy/retention/retention";
import { runBulk } from "@/lib/tables/bulk/running";

async function runDigests(now: Date, signal: AbortSignal) {
  const digested = await writeDigests(now, { signal });
  return { ...digested, finished: await finishRuns(now) };
}

/** A site on somebody's own machine asks nobody outside. */
const readPublished = async (now: Date) => (appUrl().startsWith("https:") ? readBankHolidays(now) : null);

const tryLinks = async (now: Date, signal: AbortSignal) =>
  appUrl().startsWith("https:") ? checkLinks(now, { signal }) : null;

/** The time that has passed since a task was woken, added to when it was. */
const clockFrom = (now: Date) => {
  const begun = performance.now();
  return () => new Date(now.getTime() + performance.now() - begun);
};

/** What the worker does by itself, and how often it looks. The domains know what is due. Mail has a postman of its own. */
export const TIMETABLE: Task[] = [
  { name: "live-sequence", cron: "* * * * *", run: async (now) => void (await giveLiveSequence(now)) },
  { name: "digests", cron: "*/5 * * * *", run: runDigests },
  { name: "call-reminders", cron: "* * * * *", run: async (now) => (await remindDue(now)).written.length },
  { name: "offers", cron: "*/5 * * * *", run: (now, signal) => letOffersRunOut(now, signal) },
  { name: "onboarding", cron: "*/10 * * * *", run: (now, signal) => tellDue(now, signal) },
  { name: "interview-reminders", cron: "* * * * *", run: remindOfInterviews },
  { name: "interview-feedback", cron: "*/5 * * * *", run: askForFeedback },
  { name: "debriefs", cron: "*/5 * * * *", run: offerDebriefs },
  { name: "debriefs-again", cron: "*/15 * * * *", run: remindToRevisit },
  { name: "fit-snapshots", cron: "*/5 * * * *", run: takeMissing },
  { name: "asked-feedback", cron: "*/10 * * * *", run: (now, signal) => chaseFeedback(now, signal) },
  { name: "plan-reminders", cron: "*/15 * * * *", run: (now, signal) => remindOfPlans(now, signal) },
  { name: "answers", cron: "11 * * * *", run: tellOfOverdue },
  { name: "calendars", cron: "*/10 * * * *", run: readCalendars },
  { name: "bank-holidays", cron: "23 5 * * *", run: readPublished },
  { name: "post-links", cron: "41 * * * *", run: tryLinks },
  { name: "call-promises", cron: "*/10 * * * *", run: remindOfPromises },
  { name: "second-in-line", cron: "19 * * * *", run: (now, signal) => proposeSeconds(now, signal) },
  { name: "talent-pools", cron: "11 7 * * *", run: (now) => lapsePools(now) },
  { name: "housekeeping", cron: "17 * * * *", run: housekeeping },
  { name: "renderer", cron: "*/5 * * * *", run: async () => renderAnew() },
  { name: "pictures", cron: "37 * * * *", run: dropUnstoredImages },
  { name: "search", cron: "*/2 * * * *", run: keepSearch },
  { name: "moving", cron: "* * * * *", channel: "moving", run: (now, signal) => runMoves(now, signal) },
  { name: "bulk", cron: "* * * * *", channel: "bulk", run: (now, signal) => runBulk(clockFrom(now), signal) },
  { name: "job-uploads", cron: "* * * * *", channel: "uploads", run: (now, signal) => runUploads(now, signal) },
  { name: "files", cron: "* * * * *", channel: "files", run: (now, signal) => lookAtFiles(clockFrom(now), signal) },
  { name: "sign-of-life", cron: "* * * * *", run: reportAlive },
];
