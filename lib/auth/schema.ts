import * as z from "zod";
import { emailAddress } from "@/lib/core/input";

/** Somebody asks for a sign-in link. */
export const signInRequest = z.strictObject({ email: emailAddress });

/** The form's own: where to go on once signed in. The page checks it with nextPath before it is kept. */
export const signInForm = signInRequest.extend({ next: z.string().max(2000).optional() });

export type SignInRequest = z.infer<typeof signInRequest>;
