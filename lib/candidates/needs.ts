import { daysBetween, lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { sayCloses, sayMoment } from "@/lib/core/time/say";
import type { SavedJob } from "./types";

/** Something that waits for the candidate, and the one step it asks for. */
export interface Need {
  what: string;
  detail: string;
  href: string;
  action: string;
}

interface Facts {
  /** Interviews to come; without a start they wait for a time to be chosen. */
  interviews: { title: string; job: string; startsAt: Date | null; timeZone: string; href: string }[];
  /** Applications whose next step is theirs: an offer to answer, a list before the first day. */
  turns: { job: string; line: string; href: string; action: string }[];
  calls: { startsAt: Date; host: string; timeZone: string; manageUrl: string }[];
  saved: SavedJob[];
  unconfirmedAlerts: number;
}

const SOON_DAYS = 7;
const SOON_MS = SOON_DAYS * 86_400_000;
const MOST_CLOSING = 3;

/**
 * What needs the candidate, most urgent first: interviews to choose a time for or within a week, applications that wait for
 * them, a call within a week, saved jobs about to close, alerts to confirm.
 */
export function needsOf({ interviews, turns, calls, saved, unconfirmedAlerts }: Facts, now: Date): Need[] {
  return [
    ...interviews.flatMap((interview) => comingInterview(interview, now)),
    ...turns.map(({ job, line, href, action }) => ({ what: job, detail: line, href, action })),
    ...calls.flatMap((call) => comingCall(call, now)),
    ...closing(saved, now),
    ...toConfirm(unconfirmedAlerts),
  ];
}

const isSoon = (at: Date, now: Date) => at > now && at.getTime() - now.getTime() <= SOON_MS;

function comingInterview({ title, job, startsAt, timeZone, href }: Facts["interviews"][number], now: Date): Need[] {
  const what = `${title}: ${job}`;
  if (startsAt === null) return [{ what, detail: "Times go to whoever chooses first.", href, action: "Choose a time" }];
  if (!isSoon(startsAt, now)) return [];
  return [{ what, detail: sayMoment(startsAt, timeZone), href, action: "See what to know beforehand" }];
}

function comingCall({ startsAt, host, timeZone, manageUrl }: Facts["calls"][number], now: Date): Need[] {
  if (!isSoon(startsAt, now)) return [];
  const detail = sayMoment(startsAt, timeZone);
  return [{ what: `Your strategy call with ${host}`, detail, href: manageUrl, action: "See, move or cancel it" }];
}

function closing(saved: SavedJob[], now: Date): Need[] {
  return saved
    .filter(({ job, isOpen, hasApplied }) => isOpen && !hasApplied && daysLeft(job.closesAt, now) <= SOON_DAYS)
    .map(({ job }) => job)
    .toSorted((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
    .slice(0, MOST_CLOSING)
    .map(({ slug, title, employer, closesAt }) => ({
      what: title,
      detail: `${employer.name}. ${sayCloses(closesAt, now).text}.`,
      href: `/jobs/${slug}/apply`,
      action: "Apply for this job",
    }));
}

const daysLeft = (closesAt: Date, now: Date) => daysBetween(londonDay(now), lastLondonDay(closesAt));

function toConfirm(alerts: number): Need[] {
  if (alerts === 0) return [];
  return [
    {
      what: alerts === 1 ? "One alert waits to be confirmed" : `${alerts} alerts wait to be confirmed`,
      detail: "Press the button in the email we sent you. No jobs come before that.",
      href: "/alerts",
      action: "Ask for the email again",
    },
  ];
}
