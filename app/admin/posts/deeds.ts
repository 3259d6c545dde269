import * as z from "zod";
import { londonMoment } from "@/lib/core/time/london-moment";
import { publishRequest } from "@/lib/posts/schema";

/** The fields beside the text: which button was pressed, and when a post is to come out. */
const DEED_FIELDS = ["then", "when", "day", "time", "repeated"] as const;

const pressed = z.enum(["save", "publish", "review", "not-ready"]).catch("save");

/** What is to be done once the text is saved. `at` is missing for now. */
export type Deed = { then: "save" | "review" | "not-ready" } | { then: "publish"; at?: Date };

export type DeedReading = { ok: true; deed: Deed } | { ok: false; errors: Record<string, string> };

/** Reads what is to be done, and leaves the text alone in the form. The errors stand at the fields of the panel. */
export function takeDeed(form: FormData, now: Date): DeedReading {
  const given = Object.fromEntries(DEED_FIELDS.map((name) => [name, form.get(name) || undefined]));
  for (const name of DEED_FIELDS) form.delete(name);
  const then = pressed.parse(given.then);
  if (then !== "publish") return { ok: true, deed: { then } };
  const reading = publishRequest.safeParse(given);
  if (!reading.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of reading.error.issues) errors[String(path[0])] ??= message;
    return { ok: false, errors };
  }
  const { when, day, time, repeated } = reading.data;
  return when === "later" && day && time ? atMoment({ day, time, repeated }, now) : { ok: true, deed: { then } };
}

type Wanted = Parameters<typeof londonMoment>[0];

function atMoment(wanted: Wanted, now: Date): DeedReading {
  const moment = londonMoment(wanted);
  if (moment.ok) {
    if (moment.at > now) return { ok: true, deed: { then: "publish", at: moment.at } };
    return { ok: false, errors: { time: "That time has passed. Give one to come, or choose Now" } };
  }
  switch (moment.reason) {
    case "comes-twice":
      return { ok: false, errors: { repeated: "Say which of the two is meant" } };
    case "no-such-time":
      return {
        ok: false,
        errors: { time: `This time does not exist: the clocks go forward. The first after it is ${moment.instead}` },
      };
    case "no-such-day":
      return { ok: false, errors: { day: "Choose the day it comes out" } };
  }
}
