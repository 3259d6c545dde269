"use server";

import { redirect } from "next/navigation";
import * as z from "zod";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { setBelonging } from "@/lib/jobs/authority/belonging";

const REASONS = {
  "changed-meanwhile": "Somebody else said meanwhile whose job it is. Load the page anew.",
  "not-there": "That client or vacancy is not there any more. Choose another.",
  "would-name-client": "That client is confidential, and this public job names it. Make the job confidential first.",
  "names-client": "This public job gives away who that client is. Change its words first.",
  "public-on-its-word":
    "It is public by the word of the client that it belongs to. Withdraw it, or record the other client’s authority, first.",
  "not-found": "This job is not there, or not yours to change.",
};

const whoseInput = z.strictObject({ to: z.string().max(60).default("") });

export async function sayWhose(id: string, was: string, state: FormState, form: FormData): Promise<FormState> {
  const path = `/admin/jobs/${encodeURIComponent(id)}`;
  const staff = await requireStaff("write:clients", path);
  const reading = readForm(whoseInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff
    ? await setBelonging(staff, { id, was, to: reading.data.to })
    : ({ ok: false, reason: "not-found" } as const);
  if (outcome.ok) redirect(`${path}?saved=1`);
  const status = { "not-found": 404, "changed-meanwhile": 409 }[outcome.reason as string];
  return refused(reading.values, REASONS[outcome.reason], status);
}
