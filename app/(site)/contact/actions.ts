"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refusedForNow } from "@/app/form";
import { networkHash } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { sendMessage } from "@/lib/contact/messages";
import { contactMessage } from "@/lib/contact/schema";

/** The contact form's edge. `page` comes back with thanks; `about` is set where the page already knows. */
export async function sendContact(
  page: "contact" | "employers" | "complaints",
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const thanks =
    { contact: "/contact?sent=1", employers: "/employers?sent=1#enquiry", complaints: "/complaints?sent=1#complain" }[
      page
    ] ?? "/contact?sent=1";
  if (isTrapped(form)) redirect(thanks);
  const known = page === "employers" ? { about: "employer" } : page === "complaints" ? { about: "complaint" } : {};
  const reading = readForm(contactMessage, form, known);
  if (!reading.ok) return reading.state;
  const outcome = await sendMessage(reading.data, { network: await networkHash() }, new Date());
  if (!outcome.ok) return refusedForNow(reading.values, outcome.retryAfterSeconds);
  redirect(thanks);
}
