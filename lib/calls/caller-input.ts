import * as z from "zod";
import { emailAddress, optionalPhone, optionalText, personName } from "@/lib/core/forms/input";

/**
 * Who calls and what about: the part of a request that people type. Apart from the rest, so that a browser can check it
 * without the tables of the world's time zones.
 */
export const caller = z.object({
  name: personName,
  email: emailAddress,
  phone: optionalPhone,
  note: optionalText(2000, "Write at most 2,000 characters"),
});
