"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { noteInput, replyInput, templateInput } from "@/lib/contact/schema";
import { replyTo } from "@/lib/contact/staff/replying";
import { assignMessage, type Mark, markMessage, MARKS, noteOn } from "@/lib/contact/staff/seeing-to";
import { dropTemplate, saveTemplate } from "@/lib/contact/staff/templates";

const ROOM = "/admin/messages";
const pageOf = (id: string) => `${ROOM}/${encodeURIComponent(id)}`;

export async function sendReply(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:messages", pageOf(id));
  const reading = readForm(replyInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff
    ? await replyTo(staff, id, reading.data, new Date())
    : ({ ok: false, reason: "not-found" } as const);
  if (outcome.ok) redirect(`${pageOf(id)}?done=reply`);
  const { values } = reading;
  if (outcome.reason === "missing") {
    const names = outcome.missing.map((name) => `“${name}”`).join(", ");
    return { values, errors: { text: `Nothing is known for ${names}. Write it out, or leave it out` } };
  }
  if (outcome.reason === "answered") {
    return {
      ...refused(
        { ...values, seen: String(outcome.replies) },
        "Yours has not been sent. Look at their answer in another window, then send yours if it is still wanted.",
        409,
      ),
      title: "A colleague has answered meanwhile",
    };
  }
  return refused(values, "This message is not there any more, or it is spam. Nothing has been sent.", 404);
}

export async function keepNote(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:messages", pageOf(id));
  const reading = readForm(noteInput, form);
  if (!reading.ok) return reading.state;
  if (!staff || !(await noteOn(staff, id, reading.data.note, new Date())))
    return refused(reading.values, "This message is not there any more.", 404);
  redirect(`${pageOf(id)}?done=note`);
}

/** Marks a message and goes back to where it was pressed, with the way back. */
export async function mark(id: string, as: string, from: "list" | "message"): Promise<void> {
  const staff = await requireStaff("write:messages", pageOf(id));
  const known = MARKS.find((one): one is Mark => one === as);
  const done = staff && known ? await markMessage(staff, id, known, new Date()) : false;
  const told = done ? `done=${known}&id=${encodeURIComponent(id)}` : "done=nothing";
  redirect(`${from === "list" ? ROOM : pageOf(id)}?${told}`);
}

export async function assign(id: string, form: FormData): Promise<void> {
  const staff = await requireStaff("write:messages", pageOf(id));
  const to = form.get("assignee");
  const done = staff && (await assignMessage(staff, id, typeof to === "string" && to ? to : null));
  redirect(`${pageOf(id)}?done=${done ? "assigned" : "nothing"}`);
}

export async function keepTemplate(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:messages", `${ROOM}/templates`);
  const reading = readForm(templateInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff
    ? await saveTemplate(staff, id, reading.data, new Date())
    : ({ ok: false, reason: "not-found" } as const);
  if (outcome.ok) redirect(`${ROOM}/templates?saved=1`);
  const { values } = reading;
  if (outcome.reason === "name-taken")
    return { values, errors: { name: "Another text has this name. Choose another" } };
  if (outcome.reason === "changed")
    return refused(
      values,
      "A colleague has changed this text meanwhile. Copy yours, load the page anew and put it in.",
      409,
    );
  return refused(values, "This text is not there any more.", 404);
}

export async function throwTemplateAway(id: string): Promise<void> {
  const staff = await requireStaff("write:messages", `${ROOM}/templates`);
  if (staff) await dropTemplate(staff, id);
  redirect(`${ROOM}/templates`);
}
