import * as z from "zod";
import { daysBetween, instant, isTimeZone } from "@/lib/core/time/dates";
import { caller } from "./caller-input";
import { dayInput } from "./day-input";
import { TOPIC_SLUGS } from "./vocabulary";

/** A free time is asked for at most this many days at once. */
export const MOST_DAYS = 31;

const topic = z.enum(TOPIC_SLUGS, "Choose a topic from the list");
const slug = z
  .string("Give the last part of its address")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Give the last part of its address")
  .max(80);

/** An IANA name, old ones too: browsers still say Asia/Calcutta. */
const timeZone = z
  .string("Give your time zone, like Europe/London")
  .refine(isTimeZone, "Give a time zone we know, like Europe/London");

const day = dayInput("Give a day, like 2026-12-08", "Give a day that exists, like 2026-12-08");

const NO_TIME = "Choose a time, as an instant like 2026-12-08T10:00:00Z";

const start = z.string("Choose a time").transform((text, context) => {
  // A zone's name and a sixtieth second stand in some instants, and in none of ours.
  const isPlain = /^2\d{3}-[^\s[]{1,36}$/.test(text) && !/:60(?![\d:])/.test(text);
  const read = isPlain ? instant(text) : null;
  if (read) return read;
  context.issues.push({ code: "custom", message: NO_TIME, input: text });
  return z.NEVER;
});

/** Which free times: days in that zone, both included. `token` is that of a call being moved, whose own time counts as free. */
export const slotsRequest = z
  .strictObject({
    from: day,
    to: day,
    timeZone,
    topic: topic.optional(),
    with: slug.optional(),
    token: z.string().max(300).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "The last day comes before the first" })
  .refine(({ from, to }) => daysBetween(from, to) < MOST_DAYS, {
    path: ["to"],
    error: `Ask for at most ${MOST_DAYS} days`,
  });

export type SlotsRequest = z.infer<typeof slotsRequest>;

/** A call, as a machine books it. `with` is the slug of the one consultant wanted; `from` is the page that led here. */
export const callRequest = z.strictObject({
  start,
  ...caller.shape,
  timeZone,
  topic: topic.optional(),
  with: slug.optional(),
  from: z
    .union([z.strictObject({ job: slug }), z.strictObject({ post: slug })], "Say which job or post, by its slug")
    .optional(),
});

export type CallRequest = z.infer<typeof callRequest>;

/**
 * The same from the form, which is flat. `nonce` makes a second press the same booking; `instead` is another time
 * pressed after the first had gone.
 */
export const callForm = callRequest.omit({ from: true }).extend({
  job: slug.optional(),
  post: slug.optional(),
  nonce: z.string().max(64).optional(),
  instead: start.optional(),
});

/** A repeatable request carries one of these in the header Idempotency-Key. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{16,128}$/, "Send an Idempotency-Key of 16 to 128 characters without spaces");

/** What can be done with a call that is still to come. */
export const callChange = z.discriminatedUnion(
  "action",
  [z.strictObject({ action: z.literal("cancel") }), z.strictObject({ action: z.literal("reschedule"), start })],
  "Say what to do: cancel or reschedule",
);

/** A new time for a call, from the form of the page that its link opens. */
export const moveForm = z.strictObject({ start });
