import * as z from "zod";
import { optionalText } from "@/lib/core/forms/input";
import { optionalDay } from "./day-input";
import { GIVEN_HOW, keysOf } from "./vocabulary";

const how = z.enum(keysOf(GIVEN_HOW), "Say how it was given");

/** The two answers that publishing asks for when nothing covers the job yet. */
export const authorityAnswer = {
  authorityFrom: optionalText(120, "Use at most 120 characters"),
  authorityHow: how.optional(),
};

/** An authority as it is recorded on the page of a client. */
export const authorityInput = z
  .strictObject({
    /** One of the vacancies; left out, it is for all that the client has. */
    vacancyId: z.uuid("Choose a vacancy from the list").optional(),
    contactId: z.uuid("Choose somebody from the list").optional(),
    givenBy: optionalText(120, "Use at most 120 characters"),
    how,
    givenOn: optionalDay,
    until: optionalDay,
  })
  .refine(({ contactId, givenBy }) => contactId !== undefined || givenBy !== undefined, {
    path: ["givenBy"],
    error: "Say who gave it",
  });

export type AuthorityInput = z.infer<typeof authorityInput>;
