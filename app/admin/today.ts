import type { BeforeLong } from "@/components/admin/today/before-long";
import type { Trouble } from "@/components/admin/today/to-put-right";
import type { Staff } from "@/lib/access/viewer";
import { runsNotFinished } from "@/lib/alerts/staff/stuck-runs";
import { interviewsWaiting } from "@/lib/applications/interviews/staff/coming";
import { ownMentions } from "@/lib/applications/staff/notes";
import { ownTasks } from "@/lib/applications/staff/tasks";
import { placementsWaiting } from "@/lib/applications/onboarding/waiting";
import { applicationsWaiting } from "@/lib/applications/staff/waiting";
import { consultantsForStaff } from "@/lib/calls/staff/consultants";
import { withoutFreeTimes } from "@/lib/calls/staff/full-weeks";
import { callsWaiting } from "@/lib/calls/staff/waiting";
import { messagesWaiting } from "@/lib/contact/waiting";
import { endOfLondonDay, londonDay } from "@/lib/core/time/dates";
import { jobsBehind, jobsClosingWithFew } from "@/lib/jobs/staff/weak";
import { heldStreams } from "@/lib/mail/staff/streams";
import { stuckCounts } from "@/lib/mail/staff/waiting";
import { postsWithTrouble } from "@/lib/posts/links/trouble";
import { postsForStaff } from "@/lib/posts/staff/posts";

const POSTS_SHOWN = 5;

/**
 * All that waits for somebody, asked of every domain with the viewer; what they may not see is null, or empty. With `isAll`
 * it is everybody's; without, calls and diaries are only their own, and what belongs to nobody in particular is there too.
 */
export async function waitingToday(staff: Staff, isAll: boolean, now: Date) {
  const [calls, trouble, applications, placements, messages, closing, behind, soon, tasks, mentions, interviews] =
    await Promise.all([
      callsWaiting(staff, { until: endOfLondonDay(londonDay(now)), isAll }, now),
      troubleFor(staff, isAll, now),
      applicationsWaiting(staff, now),
      placementsWaiting(staff, now),
      messagesWaiting(staff, now),
      jobsClosingWithFew(staff, now),
      jobsBehind(staff, now),
      whatCanWait(staff, isAll, now),
      ownTasks(staff, isAll, now),
      ownMentions(staff),
      interviewsWaiting(staff, now),
    ]);
  return { calls, trouble, applications, placements, messages, closing, behind, soon, tasks, mentions, interviews };
}

async function troubleFor(staff: Staff, isAll: boolean, now: Date): Promise<Trouble> {
  const [held, runs, stuck, consultants] = await Promise.all([
    heldStreams(staff),
    runsNotFinished(staff, now),
    stuckCounts(staff),
    consultantsForStaff(staff, now),
  ]);
  return {
    held: held ?? [],
    runs: runs ?? [],
    failed: stuck?.failed ?? 0,
    unclear: stuck?.unclear ?? 0,
    calendars: (consultants ?? []).filter(({ calendarError, isOwn }) => calendarError !== null && (isAll || isOwn)),
  };
}

async function whatCanWait(staff: Staff, isAll: boolean, now: Date): Promise<BeforeLong> {
  const [posts, full, own, brokenLinks] = await Promise.all([
    postsForStaff(staff, { state: "review" }, 1, now),
    withoutFreeTimes(staff, now),
    consultantsForStaff(staff, now),
    postsWithTrouble(staff, now),
  ]);
  const mine = new Set(own?.filter(({ isOwn }) => isOwn).map(({ id }) => id));
  return {
    posts: (posts?.items ?? [])
      .slice(0, POSTS_SHOWN)
      .map(({ id, title, author }) => ({ id, title, author: author.name })),
    postsTotal: posts?.total ?? 0,
    full: (full ?? []).filter(({ id }) => isAll || mine.has(id)),
    brokenLinks: brokenLinks ?? 0,
  };
}
