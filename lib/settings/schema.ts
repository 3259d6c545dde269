import * as z from "zod";
import { emailAddress, line } from "@/lib/core/input";

/** The agency's own details, as the footer, the legal pages and every mail print them. */
export const agencyDetails = z.strictObject({
  name: line("Enter the name people know", 80, "Enter at most 80 characters"),
  legalName: line("Enter the registered name", 120, "Enter at most 120 characters"),
  companyNumber: z
    .string("Enter the company number")
    .transform((text) => text.replace(/\s/g, "").toUpperCase())
    .pipe(z.string().regex(/^([A-Z]{2})?\d{6,8}$/, "Enter the company number, like 01234567 or SC123456")),
  address: line("Enter the registered address", 200, "Enter at most 200 characters"),
  phone: line("Enter a phone number", 30, "Enter at most 30 characters"),
  hours: line("Say when somebody answers the phone", 80, "Enter at most 80 characters"),
  email: emailAddress,
});

export type AgencyDetails = z.infer<typeof agencyDetails>;
