import { LONDON } from "@/lib/core/time/dates";
import { readsAsInLondon, sayMoment } from "@/lib/core/time/say";
import type { Block } from "./blocks";

/** What the mails about a strategy call have in common. */
export interface CallFacts {
  startsAt: Date;
  /** Where the visitor is, as an IANA name. */
  timeZone: string;
  visitor: string;
  host: string;
  /** As said: "Interview nerves". */
  topic: string | null;
  phone: string | null;
  manageUrl: string;
}

/** A consultant also gets to know how to answer, and what was written. */
export interface CallForConsultant extends CallFacts {
  email: string;
  note: string | null;
  /** The job or post that led to the call. */
  from: { label: string; href: string } | null;
}

/** "Tuesday 8 December, 10:00 (UK time)", for subjects and sentences. */
export const sayCall = ({ startsAt }: Pick<CallFacts, "startsAt">): string =>
  sayMoment(startsAt, LONDON, { year: false });

/** One time in UK words; a second in the visitor's own when their clock shows another. */
export function whenRows(
  { startsAt, timeZone }: Pick<CallFacts, "startsAt" | "timeZone">,
  where = "Where you are",
): [string, string][] {
  const here: [string, string] = ["When", sayMoment(startsAt)];
  return readsAsInLondon(startsAt, timeZone) ? [here] : [here, [where, sayMoment(startsAt, timeZone)]];
}

/** How the two come to speak: without a number the consultant writes first. */
export function sayHow({ phone, host }: Pick<CallFacts, "phone" | "host">): string {
  return phone
    ? `By phone. ${host} rings you on ${phone}.`
    : `${host} writes to you first to agree how to talk, since you left no number.`;
}

export function visitorFacts(call: CallFacts): Block {
  const about: [string, string][] = call.topic ? [["About", call.topic]] : [];
  return { kind: "facts", rows: [...whenRows(call), ["With", call.host], ...about, ["How", sayHow(call)]] };
}

export function consultantFacts(call: CallForConsultant): Block[] {
  const { visitor, email, phone, topic, note, from } = call;
  return [
    {
      kind: "facts",
      rows: [
        ...whenRows(call, "Where they are"),
        ["Who", `${visitor}, ${email}`],
        ["Phone", phone ?? "Not given: please write to agree how to talk"],
        ["About", topic ?? "Nothing chosen"],
      ],
    },
    ...(note ? [{ kind: "quote", text: note } satisfies Block] : []),
    ...(from ? [{ kind: "link", ...from } satisfies Block] : []),
  ];
}

/** Why a visitor gets these mails, and what to do about a mistake. */
export const VISITOR_REASON =
  "You get this because somebody booked a strategy call with this email address. If it was not you, cancel it with the button above and you hear no more of it.";
export const CONSULTANT_REASON =
  "You get this because you take strategy calls. Your answer to this mail goes to the visitor.";
