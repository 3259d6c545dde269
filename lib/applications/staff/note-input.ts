import * as z from "zod";
import { type LocalDate, localDate } from "@/lib/core/time/dates";
import { line, paragraph } from "@/lib/core/forms/input";

/** What staff write down about an application or a candidate. */
export const candidateNoteInput = z.strictObject({
  text: paragraph("Write the note", 5000, "Write at most 5,000 characters"),
});

/** Something to do; without an owner it is whoever writes it down, "nobody" is everybody's. */
export const taskInput = z.strictObject({
  title: line("Say what is to be done", 200, "Enter at most 200 characters"),
  dueOn: z.string("Choose a day").transform((text, context): LocalDate => {
    const day = localDate(text);
    if (day) return day;
    context.addIssue({ code: "custom", message: "Choose a day" });
    return z.NEVER;
  }),
  owner: z.union([z.uuid(), z.literal("nobody")], "Choose whose it is").optional(),
});
export type TaskInput = z.infer<typeof taskInput>;

/** Tasks that come again and again, each with the working days that it usually has. */
export const TASK_TEMPLATES = [
  { title: "Ring them to talk the application through", days: 1 },
  { title: "Ask the client for an answer", days: 2 },
  { title: "Find two times for an interview with the client", days: 2 },
  { title: "Ring them on the evening before the interview", days: 3 },
  { title: "Ask the client what would have helped them", days: 5 },
  { title: "Ask for their references", days: 5 },
] as const;

/** What a note or a task is about. */
export const ABOUT = ["application", "candidate"] as const;
export type About = (typeof ABOUT)[number];
