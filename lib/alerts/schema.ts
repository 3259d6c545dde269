import * as z from "zod";
import { emailAddress } from "@/lib/core/forms/input";
import { searchCriteria } from "@/lib/jobs/schema";
import { keysOf } from "@/lib/jobs/vocabulary";
import { FREQUENCIES } from "./vocabulary";

/** Mailboxes of a function, not of a person: nobody there asked for jobs. */
const ROLE_ADDRESS = /^(?:abuse|admin|hostmaster|mailer-daemon|no-?reply|postmaster|root|security|webmaster)@/i;

/** A person's own address. */
export const subscriberAddress = emailAddress.refine(
  (email) => !ROLE_ADDRESS.test(email),
  "Enter a person’s own email address",
);
/** How often, with the sentence for anything else. */
export const frequencyOr = (sentence: string) => z.enum(keysOf(FREQUENCIES), sentence);
const frequency = frequencyOr("Choose weekly or daily");

/** What a machine sends to start an alert. `criteria` of {} is every new job. */
export const alertSignUp = z.strictObject({
  email: subscriberAddress,
  criteria: searchCriteria.default({}),
  frequency: frequency.default("weekly"),
});

export type AlertSignUp = z.infer<typeof alertSignUp>;

/**
 * The same from a form, which is flat: the search is in hidden fields. `from` is the slug of the article that the form
 * stands on; what cannot be one is as good as none, since nobody typed it.
 */
export const alertForm = searchCriteria.extend({
  email: subscriberAddress,
  frequency: frequency.default("weekly"),
  from: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
});

/** Somebody asks for the link to their alerts. */
export const manageRequest = z.strictObject({ email: emailAddress });

/** A change to one alert, or to all of an address. */
export const alertChange = z.discriminatedUnion(
  "act",
  [
    z.strictObject({ act: z.literal("frequency"), alert: z.uuid(), frequency }),
    z.strictObject({
      act: z.literal("search"),
      alert: z.uuid(),
      ...searchCriteria.shape,
    }),
    z.strictObject({ act: z.literal("stop"), alert: z.uuid() }),
    z.strictObject({ act: z.literal("stop-all") }),
    z.strictObject({
      act: z.literal("pause"),
      weeks: z.coerce.number("Choose how long").int().min(1, "Choose how long").max(12, "Choose at most 12 weeks"),
    }),
    z.strictObject({ act: z.literal("resume") }),
  ],
  "Choose what to change",
);

export type AlertChange = z.infer<typeof alertChange>;
