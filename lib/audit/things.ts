import { sayMoment } from "@/lib/core/time/say";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sayJobNumber } from "@/lib/jobs/number";
import { inWords } from "./vocabulary";
import type { Thing } from "./types";

type Found = Map<string, Thing>;
type Finder = (ids: string[]) => Promise<[string, Thing][]>;

const among = (ids: string[]) => ({ where: { id: { in: ids } } });

/**
 * How the things of each kind are named. Candidates, callers, subscribers and the people at clients are never named
 * here: their pages do that.
 */
const FINDERS: Record<string, Finder> = {
  job: async (ids) =>
    (await db.job.findMany({ ...among(ids), select: { id: true, title: true, number: true } })).map((row) => [
      row.id,
      { name: `the job “${row.title}” (${sayJobNumber(row.number)})`, href: `/admin/jobs/${row.id}` },
    ]),
  post: async (ids) =>
    (await db.post.findMany({ ...among(ids), select: { id: true, title: true } })).map((row) => [
      row.id,
      { name: `the post “${row.title}”`, href: `/admin/posts/${row.id}` },
    ]),
  "job-template": async (ids) =>
    (await db.jobTemplate.findMany({ ...among(ids), select: { id: true, label: true } })).map(({ id, label }) => [
      id,
      { name: `the template “${label}”`, href: "/admin/jobs/new" },
    ]),
  category: async (ids) =>
    (await db.category.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the category “${name}”`, href: `/admin/posts/categories/${id}` },
    ]),
  author: async (ids) =>
    (await db.author.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the author “${name}”`, href: `/admin/posts/authors/${id}` },
    ]),
  picture: async (ids) =>
    (await db.postImage.findMany({ ...among(ids), select: { id: true, originalName: true } })).map((row) => [
      row.id,
      { name: `the picture “${row.originalName}”`, href: `/admin/posts/pictures/${row.id}` },
    ]),
  application: async (ids) =>
    (await db.application.findMany({ ...among(ids), select: { id: true, job: { select: { title: true } } } })).map(
      (row) => [row.id, { name: `an application for “${row.job.title}”`, href: `/admin/applications/${row.id}` }],
    ),
  candidate: async (ids) =>
    (await db.candidate.findMany({ where: { personId: { in: ids } }, select: { personId: true } })).map(
      ({ personId }) => [personId, { name: "a candidate", href: `/admin/candidates/${personId}` }],
    ),
  "message-template": async (ids) =>
    (await db.messageTemplate.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the words “${name}”`, href: "/admin/applications/templates" },
    ]),
  pool: async (ids) =>
    (await db.pool.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the talent pool “${name}”`, href: `/admin/pools/${id}` },
    ]),
  client: async (ids) =>
    (await db.client.findMany({ ...among(ids), select: { id: true, name: true } })).map((row) => [
      row.id,
      { name: `the client “${row.name}”`, href: `/admin/clients/${row.id}` },
    ]),
  contact: async (ids) =>
    (
      await db.clientContact.findMany({
        ...among(ids),
        select: { id: true, clientId: true, client: { select: { name: true } } },
      })
    ).map((row) => [row.id, { name: `somebody at “${row.client.name}”`, href: `/admin/clients/${row.clientId}` }]),
  vacancy: async (ids) =>
    (
      await db.vacancy.findMany({
        ...among(ids),
        select: { id: true, title: true, client: { select: { name: true } } },
      })
    ).map((row) => [
      row.id,
      { name: `the vacancy “${row.title}” of “${row.client.name}”`, href: `/admin/vacancies/${row.id}` },
    ]),
  authority: async (ids) =>
    (
      await db.authority.findMany({
        ...among(ids),
        select: { id: true, clientId: true, client: { select: { name: true } } },
      })
    ).map(({ id, clientId, client }) => [
      id,
      client
        ? { name: `an authority of “${client.name}” to advertise`, href: `/admin/clients/${clientId}` }
        : { name: "an authority to advertise" },
    ]),
  interview: async (ids) =>
    (await db.interview.findMany({ ...among(ids), select: { id: true, applicationId: true, startsAt: true } })).map(
      ({ id, applicationId, startsAt }) => [
        id,
        {
          name: startsAt ? `the interview on ${sayMoment(startsAt)}` : "an interview",
          href: `/admin/applications/${applicationId}`,
        },
      ],
    ),
  "interview-round": async (ids) =>
    (await db.interviewRound.findMany({ ...among(ids), select: { id: true, job: { select: { title: true } } } })).map(
      ({ id, job }) => [
        id,
        { name: `a round of interviews for “${job.title}”`, href: `/admin/applications/interviews/${id}` },
      ],
    ),
  call: async (ids) =>
    (
      await db.call.findMany({
        ...among(ids),
        select: { id: true, startsAt: true, consultant: { select: { name: true } } },
      })
    ).map((row) => [
      row.id,
      { name: `the call with ${row.consultant.name} on ${sayMoment(row.startsAt)}`, href: `/admin/calls/${row.id}` },
    ]),
  consultant: async (ids) =>
    (await db.consultant.findMany({ ...among(ids), select: { id: true, name: true } })).map((row) => [
      row.id,
      { name: `the diary of ${row.name}`, href: `/admin/calls/diaries/${row.id}` },
    ]),
  "time-off": async (ids) =>
    (
      await db.timeOff.findMany({
        ...among(ids),
        select: { id: true, startsAt: true, consultant: { select: { id: true, name: true } } },
      })
    ).map(({ id, startsAt, consultant }) => [
      id,
      {
        name: `time ${consultant ? `of ${consultant.name}` : "of everybody"} from ${sayMoment(startsAt)}`,
        href: `/admin/calls/diaries${consultant ? `/${consultant.id}` : ""}`,
      },
    ]),
  subscriber: async (ids) =>
    (await db.subscriber.findMany({ ...among(ids), select: { id: true } })).map(({ id }) => [
      id,
      { name: "a subscriber", href: `/admin/emails/subscribers/${id}` },
    ]),
  "contact-message": async (ids) => ids.map((id) => [id, { name: "a message", href: `/admin/messages/${id}` }]),
  "reply-template": async (ids) =>
    (await db.replyTemplate.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the words “${name}”`, href: "/admin/messages/templates" },
    ]),
  staff: async (ids) =>
    (await db.staff.findMany({ where: { personId: { in: ids } }, select: { personId: true, person: true } })).map(
      ({ personId, person }) => [personId, { name: person.name, href: `/admin/settings/staff/${personId}` }],
    ),
  invitation: async (ids) =>
    (await db.staffInvitation.findMany({ ...among(ids), select: { id: true, name: true } })).map(({ id, name }) => [
      id,
      { name: `the invitation of ${name}`, href: "/admin/settings/staff" },
    ]),
};

/** The things that some rows are about, by subject and id; one that is gone is named by its kind. */
export async function thingsOf(
  rows: { subject: string; subjectId: string }[],
): Promise<(row: (typeof rows)[number]) => Thing> {
  const found = new Map<string, Found>();
  await Promise.all(
    [...new Set(rows.map(({ subject }) => subject))].map(async (subject) => {
      const ids = [...new Set(rows.filter((row) => row.subject === subject).map(({ subjectId }) => subjectId))];
      const finder = FINDERS[subject];
      if (finder) found.set(subject, new Map(await finder(ids.filter(isUuid))));
    }),
  );
  return ({ subject, subjectId }) => found.get(subject)?.get(subjectId) ?? { name: unknown(subject) };
}

function unknown(subject: string): string {
  const kind = inWords(subject).toLowerCase();
  return Object.hasOwn(FINDERS, subject) ? `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind} that is gone` : kind;
}
