import { appUrl } from "@/lib/core/env";
import { db } from "@/lib/core/db";
import { newSecret, signId } from "@/lib/core/secrets/tokens";
import { asker, tokenFor as confirmationFor } from "@/lib/alerts/alerts.fixtures";
import { manageUrl as alertsUrl, notMeUrl, unsubscribeUrl } from "@/lib/alerts/links";
import { subscribe } from "@/lib/alerts/subscriptions";
import { formLink } from "@/lib/applications/feedback/links";
import { candidateLink, feedbackLink } from "@/lib/applications/interviews/links";
import { newLink } from "@/lib/applications/onboarding/links";
import { issueLink } from "@/lib/auth/links";
import { manageUrl as callUrl, tokenFor } from "@/lib/calls/invitations/links";
import { poolLink } from "@/lib/candidates/pools/asking";
import { previewLink } from "@/lib/posts/preview";
import type { People } from "../access/people";
import { candidateViewer, staffViewer, type Things } from "../access/things";
import { kudosBy } from "../access/things-kudos";

const DAY_MS = 86_400_000;

/** A link of each kind that a letter brings, to a thing that is there: the pages that open by nothing else. */
export async function linksOfLetters(people: People, things: Things, now: Date): Promise<string[]> {
  const call = { callId: things.call, as: "visitor" } as const;
  const consultants = { callId: things.call, as: "consultant", consultantId: things.consultant } as const;
  const candidateId = people.candidate.id;
  return [
    ...(await alertLinks(things.subscriber, now)),
    ...(await accountLinks(people, now)),
    ...(await interviewLinks(things.interview, things.overInterview, things.feedback, now)),
    ...(await placementLinks(things.contact, now)),
    ...(await kudosLinks(people, now)),
    await draftLink(things.openJob, things.openJobSlug, now),
    await articleLink(people, things.draftPost, now),
    appUrl(`/application?token=${signId("application-status", things.application)}`),
    appUrl(`/plan/reminders?token=${signId("plan-reminders", candidateId)}`),
    poolLink({ poolId: things.pool, candidateId }),
    callUrl(call),
    callUrl(consultants),
    appUrl(`/strategy-call/booked?token=${tokenFor(call)}`),
  ];
}

async function alertLinks(subscriberId: string, now: Date): Promise<string[]> {
  const asked = { email: "reader@example.com", criteria: { q: "planner" }, frequency: "weekly" } as const;
  await subscribe(asked, asker, now);
  const confirmation = appUrl(`/alerts/confirm?token=${await confirmationFor(asked.email)}`);
  const digest = await db.digest.create({
    data: { subscriberId, dueOn: now, dueAt: now, status: "posted" },
    select: { id: true },
  });
  return [confirmation, alertsUrl(subscriberId), notMeUrl(subscriberId), unsubscribeUrl(digest.id)];
}

async function accountLinks({ candidate }: People, now: Date): Promise<string[]> {
  const later = new Date(now.getTime() + DAY_MS);
  const [confirm, undo, invitation] = [newSecret(), newSecret(), newSecret()];
  const change = { personId: candidate.id, oldEmail: candidate.email, askedAt: now, expiresAt: later };
  await db.emailChange.create({ data: { ...change, newEmail: "new@example.com", confirmHash: confirm.hash } });
  await db.emailChange.create({
    data: {
      ...change,
      newEmail: "newer@example.com",
      confirmHash: newSecret().hash,
      confirmedAt: now,
      undoHash: undo.hash,
      undoUntil: later,
    },
  });
  const { id } = await db.staffInvitation.findFirstOrThrow({ where: { acceptedAt: null, withdrawnAt: null } });
  await db.staffInvitation.update({ where: { id }, data: { tokenHash: invitation.hash } });
  const { url } = await issueLink(db, candidate.id, { minutes: 24 * 60 }, now);
  return [
    url,
    appUrl(`/account/email?token=${confirm.token}`),
    appUrl(`/account/email/undo?token=${undo.token}`),
    appUrl(`/sign-in/invitation?token=${invitation.token}`),
  ];
}

async function interviewLinks(interview: string, over: string, request: string, now: Date): Promise<string[]> {
  const { interviewId } = await db.feedbackRequest.findUniqueOrThrow({ where: { id: request } });
  return [
    await candidateLink(db, interview, now),
    await feedbackLink(db, over, await interviewerOf(over), now),
    await formLink(db, request, await interviewerOf(interviewId ?? over), now),
  ];
}

async function interviewerOf(interviewId: string): Promise<string> {
  const { id } = await db.interviewer.findFirstOrThrow({ where: { seats: { some: { interviewId } } } });
  return id;
}

async function placementLinks(contactId: string, now: Date): Promise<string[]> {
  const placement = await db.placement.findFirstOrThrow({
    where: { endedOn: null },
    select: { id: true },
  });
  await db.placement.update({ where: { id: placement.id }, data: { contactId } });
  const checkIn = await db.checkIn.findFirstOrThrow({ where: { placementId: placement.id, answeredAt: null } });
  const of = { placementId: placement.id };
  return [
    await newLink(db, { ...of, purpose: "client-tasks", contactId }, now),
    await newLink(db, { ...of, purpose: "check-in", checkInId: checkIn.id }, now),
  ];
}

async function kudosLinks(people: People, now: Date): Promise<string[]> {
  const { url, ownToken } = await kudosBy(candidateViewer(people), "The harvest fair", now);
  return [url, appUrl(`/kudos/yours?token=${ownToken}`)];
}

/** The way back to an application that was begun. */
async function draftLink(jobId: string, slug: string, now: Date): Promise<string> {
  const { token, hash } = newSecret();
  await db.applicationDraft.create({
    data: {
      jobId,
      tokenHash: newSecret().hash,
      linkHash: hash,
      email: "begun@example.com",
      startedAt: now,
      savedAt: now,
    },
  });
  return appUrl(`/jobs/${slug}/apply/resume?token=${token}`);
}

async function articleLink(people: People, id: string, now: Date): Promise<string> {
  const post = await db.post.findUniqueOrThrow({ where: { id }, select: { id: true, previewVersion: true } });
  const link = previewLink(staffViewer(people, "editor"), post, now);
  if (!link) throw new Error("An editor may see drafts");
  return appUrl(link.path);
}
