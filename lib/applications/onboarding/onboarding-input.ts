import * as z from "zod";
import { line, optionalText, tickBox } from "@/lib/core/forms/input";
import { dayField } from "../offers/offer-input";

/** Who a thing is with, before the first day. The database checks the words of this file. */
export const OWNERS = { candidate: "The candidate", client: "The client", agency: "Us" } as const;
export type Owner = keyof typeof OWNERS;

export const TASK_STATES = { open: "Open", done: "Done", "not-needed": "Not needed" } as const;
export type TaskState = keyof typeof TASK_STATES;
/** What a button sends may have been changed on its way. */
export const isTaskState = (text: unknown): text is TaskState =>
  typeof text === "string" && Object.hasOwn(TASK_STATES, text);

/** What a task is beside a line to tick: a check to write down, a plan to write, a call to make. */
export const TASK_KINDS = {
  plain: "A thing to do",
  "right-to-work": "Right to work",
  "first-day": "First day",
} as const;
export type TaskKind = keyof typeof TASK_KINDS | "tell-client";

/** How the right to work can be checked (Home Office: Right to work checks, an employer's guide). */
export const RIGHT_TO_WORK_CHECKS = {
  online: "Online, with a share code",
  document: "Documents, seen in the original",
  "identity-service": "A certified identity service",
  "employer-checking-service": "The Employer Checking Service",
} as const;
export type RightToWorkKind = keyof typeof RIGHT_TO_WORK_CHECKS;

export const CHECK_INS = {
  "week-1": "After a week",
  "month-1": "After a month",
  "month-3": "After three months",
} as const;
export type CheckInKind = keyof typeof CHECK_INS;

/** One to five, as people say it. */
export const MOODS = ["Not well", "Not so well", "All right", "Well", "Very well"] as const;

export const rightToWorkInput = z
  .strictObject({
    kind: z.enum(Object.keys(RIGHT_TO_WORK_CHECKS) as RightToWorkKind[], "Choose how it was checked"),
    checkedBy: line("Say who checked it", 200, "Say it in at most 200 letters"),
    checkedOn: dayField("Choose the day of the check"),
    validUntil: dayField("Choose the last day it holds").optional(),
  })
  .refine(({ checkedOn, validUntil }) => !validUntil || validUntil >= checkedOn, {
    path: ["validUntil"],
    message: "It ends before it was checked",
  });
export type RightToWorkInput = z.infer<typeof rightToWorkInput>;

const PLAN = optionalText(4000, "Say it in at most 4,000 letters");

/** The first day, and what it is like. */
export const startInput = z.strictObject({
  startOn: dayField("Choose the first day"),
  firstDay: PLAN,
  version: z.coerce.number().int().min(1),
});
export const firstDayInput = z.strictObject({ firstDay: PLAN });

export const checkInAnswer = z.strictObject({
  mood: z.coerce.number().int().min(1).max(5).optional(),
  note: optionalText(4000, "Say it in at most 4,000 letters"),
  wantsCall: tickBox.optional(),
});
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

const MOST_TASKS = 40;

/** The list that new placements begin with. */
export const templateTasks = z
  .array(
    z.strictObject({
      owner: z.enum(Object.keys(OWNERS) as Owner[], "Choose whose it is"),
      kind: z.enum(Object.keys(TASK_KINDS) as (keyof typeof TASK_KINDS)[], "Choose what kind it is"),
      title: line("Say what is to be done", 120, "Say it in at most 120 letters"),
      why: z.string().trim().max(400, "Say why in at most 400 letters"),
      offset: z.coerce
        .number("Give days from the first day, like -5")
        .int("Give whole days")
        .min(-90, "At most 90 days before")
        .max(90, "At most 90 days after"),
      needsFile: tickBox,
    }),
  )
  .min(1, "A list needs one thing at least")
  .max(MOST_TASKS, `A list has at most ${MOST_TASKS} things`);
export type TemplateTask = z.infer<typeof templateTasks>[number];
