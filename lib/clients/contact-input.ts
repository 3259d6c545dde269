import * as z from "zod";
import { emailAddress, optionalPhone, optionalText, personName, tickBox } from "@/lib/core/forms/input";

/** Somebody at a client. */
export const contactInput = z.strictObject({
  name: personName,
  role: optionalText(120, "Use at most 120 characters for the role"),
  email: emailAddress.optional(),
  phone: optionalPhone,
  isPrimary: tickBox.optional(),
});

export type ContactInput = z.infer<typeof contactInput>;
