import { callRequest } from "@/lib/calls/schema";
import { isUuid } from "@/lib/core/forms/input";
import { type Topic, TOPIC_SLUGS } from "@/lib/calls/vocabulary";
import { isTimeZone, LONDON, type LocalDate, localDate } from "@/lib/core/time/dates";

export type Params = Record<string, string | string[] | undefined>;

/** What the address of the booking page says. What it does not know it leaves out: a page never refuses its address. */
export interface Choice {
  /** null: asked, and not known yet. undefined: not asked. */
  topic: Topic | null | undefined;
  day?: LocalDate;
  start?: Date;
  timeZone: string;
  isZoneChosen: boolean;
  isZoneUnknown: boolean;
  with?: string;
  job?: string;
  post?: string;
  /** The application whose no led here: what may be brought along is about it. */
  application?: string;
}

/** In an address: the visitor does not know yet what the call is about. */
export const UNDECIDED = "undecided";

const slug = callRequest.shape.with;

export function readChoice(params: Params): Choice {
  const text = (name: string) => [params[name]].flat().find((value) => value !== undefined && value !== "");
  const zone = text("timeZone");
  const isKnown = zone !== undefined && isTimeZone(zone);
  const day = localDate(text("day") ?? "");
  const start = callRequest.shape.start.safeParse(text("start")).data;
  const slugIn = (name: string) => slug.safeParse(text(name)).data;
  return {
    topic: topicIn(text("topic"), text("from")),
    ...(day && { day }),
    ...(start && { start }),
    timeZone: isKnown ? zone : LONDON,
    isZoneChosen: isKnown,
    isZoneUnknown: zone !== undefined && !isKnown,
    with: slugIn("with"),
    job: slugIn("job"),
    post: slugIn("post"),
    ...(isUuid(text("application") ?? "") && { application: text("application") }),
  };
}

function topicIn(topic: string | undefined, from: string | undefined): Choice["topic"] {
  if (topic === UNDECIDED) return null;
  const known = TOPIC_SLUGS.find((slug) => slug === topic);
  if (known) return known;
  return from === "rejection" ? "after-a-rejection" : undefined;
}

/** A choice as parameters of an address or hidden fields of a form, less the day and the time. */
export function keptOf(choice: Choice): Record<string, string> {
  const { topic, timeZone, isZoneChosen, with: host, job, post, application } = choice;
  const kept = {
    topic: topic === null ? UNDECIDED : topic,
    timeZone: isZoneChosen ? timeZone : undefined,
    with: host,
    job,
    post,
    application,
  };
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The booking page with this choice and these changes; an undefined one takes its parameter out. */
export function linkTo(choice: Choice, changes: Record<string, string | undefined> = {}): string {
  const all = Object.entries({ ...keptOf(choice), ...changes });
  const query = new URLSearchParams(all.filter((entry): entry is [string, string] => entry[1] !== undefined));
  return `/strategy-call${query.size > 0 ? `?${query}` : ""}`;
}
