import * as z from "zod";
import { emailAddress, personName, tickBox } from "@/lib/core/forms/input";
import { STAFF_ROLES } from "../access/viewer";

const role = z.enum(STAFF_ROLES, "Choose what they may do");

/** Somebody is asked to work here. */
export const invitationInput = z.strictObject({
  name: personName,
  email: emailAddress,
  role,
  takesCalls: tickBox.optional(),
});

export type InvitationInput = z.infer<typeof invitationInput>;

export const roleChange = z.strictObject({ role });

/** Who takes a leaver's work over; left out, nobody does. */
export const leavingInput = z.strictObject({ to: z.uuid("Choose a colleague").optional() });
