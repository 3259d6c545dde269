"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { isTrapped, readForm, refused, refusedForNow } from "@/app/form";
import { sentTo } from "@/app/sent-to";
import { networkHash, viewer } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { changeAlerts } from "@/lib/alerts/changing";
import { confirm } from "@/lib/alerts/confirmation";
import { comeBack, notMe, unsubscribe } from "@/lib/alerts/leaving";
import { askForLink } from "@/lib/alerts/managing";
import { alertChange, alertForm, manageRequest } from "@/lib/alerts/schema";
import { confirmAnew, subscribe } from "@/lib/alerts/subscriptions";

const path = (page: string, token: string, more = "") => `/alerts/${page}?token=${encodeURIComponent(token)}${more}`;

/** The alert form's edge, wherever the form stands. */
export async function startAlert(state: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect("/alerts?sent=1");
  const reading = readForm(alertForm, form);
  if (!reading.ok) return reading.state;
  const { email, frequency, from, ...criteria } = reading.data;
  const outcome = await subscribe(
    { email, frequency, criteria },
    { network: await networkHash(), viewer: await viewer(), source: await pageOfForm(), fromPost: from },
    new Date(),
  );
  if (!outcome.ok) return refusedForNow(reading.values, outcome.retryAfterSeconds);
  redirect(outcome.isLive ? `/alerts?on=${frequency}` : sentTo("/alerts?sent=1", email, new Date()));
}

/** The page that the form stood on, for the proof of consent. */
async function pageOfForm(): Promise<string> {
  const from = (await headers()).get("referer") ?? "";
  return URL.canParse(from) ? new URL(from).pathname.slice(0, 200) : "/alerts";
}

export async function confirmAlert(token: string): Promise<void> {
  await confirm(token, new Date());
  redirect(path("confirm", token, "&done=1"));
}

export async function sendFreshLink(token: string): Promise<void> {
  const outcome = await confirmAnew(token, await networkHash(), new Date());
  redirect(outcome.ok ? "/alerts?sent=1" : "/alerts?later=1");
}

export async function stopFromMail(token: string): Promise<void> {
  await unsubscribe(token, new Date());
  redirect(path("unsubscribe", token, "&done=1"));
}

export async function startAgain(token: string): Promise<void> {
  await comeBack(token, new Date());
  redirect(path("unsubscribe", token, "&back=1"));
}

export async function itWasNotMe(token: string): Promise<void> {
  await notMe(token, new Date());
  redirect(path("not-me", token, "&done=1"));
}

export async function changeMyAlerts(token: string, form: FormData): Promise<void> {
  const reading = readForm(alertChange, form);
  if (reading.ok) await changeAlerts(token, reading.data, new Date());
  redirect(path("manage", token, reading.ok ? `&did=${reading.data.act}` : ""));
}

export async function sendMyLink(state: FormState, form: FormData): Promise<FormState> {
  if (isTrapped(form)) redirect("/alerts/manage?sent=1");
  const reading = readForm(manageRequest, form);
  if (!reading.ok) return reading.state;
  const outcome = await askForLink(reading.data.email, { network: await networkHash() }, new Date());
  if (!outcome.ok)
    return refused(
      reading.values,
      "That was asked for three times today. Check your email, or try again tomorrow.",
      429,
    );
  redirect(sentTo("/alerts/manage?sent=1", reading.data.email, new Date()));
}
