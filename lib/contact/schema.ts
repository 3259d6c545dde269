import * as z from "zod";
import { emailAddress, paragraph, personName } from "@/lib/core/input";

/** A message from the contact or employers page, or from a machine. */
export const contactMessage = z.strictObject({
  name: personName,
  email: emailAddress,
  message: paragraph("Write your message", 5000, "Write at most 5,000 characters"),
  about: z.enum(["candidate", "employer", "complaint", "privacy"], "Choose what your message is about").optional(),
});

export type ContactMessageInput = z.infer<typeof contactMessage>;
