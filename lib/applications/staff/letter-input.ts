import * as z from "zod";
import { placesIn } from "@/lib/core/text/filled-in";
import { line, paragraph } from "@/lib/core/forms/input";
import { faultsOf } from "../tone";

// What letters about applications are written with. Safe in the browser.

/** What can stand in a letter as `{{name}}`, and in words for whoever writes one. */
export const LETTER_FACTS = {
  "first name": "their first name",
  name: "their whole name",
  job: "what the job is called on the site",
  employer: "the employer as the site names it",
  sent: "the day they applied",
  me: "your name",
  agency: "the agency’s name",
  line: "what you write to this one person",
} as const;
export type LetterFacts = Record<keyof typeof LETTER_FACTS, string>;

/** What a letter is for: to turn somebody down, or to tell of anything else. The database has the same words. */
export const LETTER_KINDS = { no: "Turning somebody down", news: "Any other news" } as const;
export type LetterKind = keyof typeof LETTER_KINDS;

/** Words to write with again. `version` is the one somebody began from; none makes a new one. */
export const letterTemplateInput = z
  .strictObject({
    kind: z.enum(Object.keys(LETTER_KINDS) as LetterKind[], "Choose what it is for"),
    name: line("Give it a name", 80, "Enter at most 80 characters"),
    subject: line("Write a subject", 150, "Enter at most 150 characters"),
    text: paragraph("Write the text", 3000, "Write at most 3,000 characters"),
    version: z.coerce.number().int().min(1).optional(),
  })
  .superRefine(({ subject, text }, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    for (const [field, words] of [
      ["subject", subject],
      ["text", text],
    ] as const) {
      const unknown = placesIn(words).filter((name) => !Object.hasOwn(LETTER_FACTS, name));
      if (unknown.length > 0) say(field, `Nothing is known for {{${unknown[0]}}}: choose one of those listed`);
      const [fault] = faultsOf(words);
      if (fault) say(field, fault);
    }
  });
export type LetterTemplateInput = z.infer<typeof letterTemplateInput>;
