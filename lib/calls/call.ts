import type { Prisma } from "@/lib/core/db";
import type { CallOutcome } from "@/lib/core/prisma/enums";
import type { CallDetails } from "./types";
import type { Outcome, Topic } from "./vocabulary";

/** What the rules, the mails and the pages about a call read of it. */
export const CALL_COLUMNS = {
  id: true,
  consultantId: true,
  startsAt: true,
  endsAt: true,
  status: true,
  name: true,
  email: true,
  phone: true,
  note: true,
  topic: true,
  timeZone: true,
  fromJob: true,
  fromPost: true,
  uid: true,
  sequence: true,
  outcome: true,
  consultant: {
    select: { name: true, slug: true, about: true, staff: { select: { person: { select: { email: true } } } } },
  },
} satisfies Prisma.CallSelect;

export type CallRow = Prisma.CallGetPayload<{ select: typeof CALL_COLUMNS }>;

/** A call as the two who are in it see it, and staff. */
export function detailsOf({ consultant: { name, slug, about }, ...row }: CallRow): CallDetails {
  const { id, status, startsAt, endsAt, email, phone, note, timeZone, fromJob, fromPost } = row;
  return {
    id,
    status,
    startsAt,
    endsAt,
    name: row.name,
    email,
    phone,
    note,
    topic: topicOf(row),
    timeZone,
    fromJob,
    fromPost,
    host: { name, slug, about },
    outcome: outcomeOf(row.outcome),
  };
}

/** The column is text, and its words are those of the vocabulary (CHECK call_topic). */
export const topicOf = ({ topic }: { topic: string | null }): Topic | null => topic as Topic | null;

/** Prisma writes the words of an enum with underscores. */
export const outcomeOf = (outcome: CallOutcome | null): Outcome | null =>
  outcome && (outcome.replaceAll("_", "-") as Outcome);
export const outcomeColumn = (outcome: Outcome): CallOutcome => outcome.replaceAll("-", "_") as CallOutcome;

/** The address that a consultant is written to at. */
export const consultantAddress = ({ consultant }: CallRow): string => consultant.staff.person.email;

/** Who does something to a call: one of the two in it, or a member of staff by their person id. */
export type Actor = "visitor" | "consultant" | { staff: string };

/** An actor as the history of a call has it. */
export const actorColumn = (actor: Actor): string => (typeof actor === "string" ? actor : actor.staff);
