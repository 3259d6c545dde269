import * as z from "zod";
import { emailAddress, line } from "@/lib/core/forms/input";

/** Somebody asks for a sign-in link. */
export const signInRequest = z.strictObject({ email: emailAddress });

/** Six digits from an authenticator app, as people type them: with a space in the middle. */
export const appCode = z.strictObject({
  code: z
    .string("Enter the six digits that your app shows")
    .transform((text) => text.replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "Enter the six digits that your app shows")),
});

export const recoveryCode = z.strictObject({
  code: line("Enter one of your recovery codes", 40, "Enter one recovery code, like abcd-efgh-jkmn"),
});

export const passkeyName = line("Give the passkey a name", 60, "Enter a name of at most 60 characters");

/** What a browser answers for a passkey. What is in it is signed, and checked by the library that knows the format. */
export const passkeyAnswer = z.looseObject({
  id: z.string().min(1).max(1400),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: z.string().min(1).max(10_000) }),
});

export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;

export const passkeyRename = z.strictObject({ name: passkeyName });
