import * as z from "zod";
import { emailAddress, paragraph, personName } from "@/lib/core/input";

/** What a message may be about; the word chooses who reads it and what the receipt promises. */
export const ABOUT = {
  candidate: "I am looking for work",
  employer: "I want to hire",
  complaint: "I want to complain",
  privacy: "It is about my personal data",
} as const;
export type About = keyof typeof ABOUT;

/** A message from the contact or employers page, or from a machine. */
export const contactMessage = z.strictObject({
  name: personName,
  email: emailAddress,
  message: paragraph("Write your message", 5000, "Write at most 5,000 characters"),
  about: z.enum(["candidate", "employer", "complaint", "privacy"], "Choose what your message is about").optional(),
});

export type ContactMessageInput = z.infer<typeof contactMessage>;
