import * as z from "zod";
import { emailAddress, optionalPhone, personName, tickBox } from "@/lib/core/forms/input";

/** Somebody signs up. The address has to prove itself before anything here counts. */
export const signUpRequest = z.strictObject({
  name: personName,
  email: emailAddress,
  marketing: tickBox.optional(),
});

export type SignUpRequest = z.infer<typeof signUpRequest>;

/** What a candidate may change about themselves. The address is their key and stays. */
export const profileChange = z.strictObject({ name: personName, phone: optionalPhone });

export type ProfileChange = z.infer<typeof profileChange>;

export const marketingChoice = z.strictObject({ marketing: tickBox.optional() });
