"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { revealApplication } from "@/lib/applications/blind/revealing";
import { revealInput } from "@/lib/applications/blind/schema";
import { score } from "@/lib/applications/scorecards/cards";
import { cardInput } from "@/lib/applications/scorecards/scorecard-input";

/** Shows who an application is from, before it is shortlisted. */
export async function reveal(id: string, _: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(revealInput, form);
  if (!reading.ok) return reading.state;
  const done = staff && (await revealApplication(staff, id, reading.data.reason, new Date()));
  if (done) redirect(path);
  return refused(reading.values, "This is not yours to ask.", 404);
}

/** Keeps the reader's own scorecard, or hands it in. */
export async function scoreIt(id: string, _: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/applications/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:applications", path);
  const reading = readForm(cardInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await score(staff, id, reading.data, new Date()));
  if (outcome?.ok) redirect(`${path}?scored=${outcome.isHandedIn ? "in" : "kept"}#scorecard`);
  const { values } = reading;
  if (!outcome) return refused(values, "This is not yours to score.", 404);
  switch (outcome.reason) {
    case "criteria":
      return refused(
        values,
        "What applications for this job are judged by has changed since you opened this page. Load it again: what you kept is still there.",
        409,
      );
    case "final":
      return refused(values, "You have handed your scorecard in, and it stays as it is.", 409);
    case "unfinished":
      return { values, errors: Object.fromEntries(outcome.missing.map(sayMissing)) };
  }
}

const sayMissing = ({ position, what }: { position: number; what: "score" | "evidence" }) =>
  [`${what}-${position}`, what === "score" ? "Choose a score" : "Say what you go by"] as const;
