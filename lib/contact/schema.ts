import * as z from "zod";
import { emailAddress, line, paragraph, personName } from "@/lib/core/forms/input";

/** A message from the contact or employers page, or from a machine. */
export const contactMessage = z.strictObject({
  name: personName,
  email: emailAddress,
  message: paragraph("Write your message", 5000, "Write at most 5,000 characters"),
  about: z.enum(["candidate", "employer", "complaint", "privacy"], "Choose what your message is about").optional(),
});

export type ContactMessageInput = z.infer<typeof contactMessage>;

/** What staff answer. `key` makes a second press of the button the same answer; `seen` is how many answers they have seen. */
export const replyInput = z.strictObject({
  key: z.uuid(),
  seen: z.coerce.number().int().min(0),
  text: paragraph("Write your answer", 10_000, "Write at most 10,000 characters"),
});
export type ReplyInput = z.infer<typeof replyInput>;

/** What staff write down beside a message. */
export const noteInput = z.strictObject({ note: paragraph("Write the note", 5000, "Write at most 5,000 characters") });

/** Words to answer with again. `version` is the one somebody began from; none makes a new one. */
export const templateInput = z.strictObject({
  name: line("Give it a name", 80, "Enter at most 80 characters"),
  text: paragraph("Write the text", 5000, "Write at most 5,000 characters"),
  version: z.coerce.number().int().min(1).optional(),
});
export type TemplateInput = z.infer<typeof templateInput>;
