import { randomUUID } from "node:crypto";
import type { Staff, StaffRole, Viewer } from "@/lib/access/viewer";
import { clientInput } from "@/lib/clients/client-input";
import { contactInput } from "@/lib/clients/contact-input";
import { addContact } from "@/lib/clients/contacts";
import { vacancyInput } from "@/lib/clients/vacancy-input";
import { createVacancy } from "@/lib/clients/vacancies/writing";
import { createClient } from "@/lib/clients/writing";
import { db } from "@/lib/core/db";

type Given = Record<string, string>;

/** Somebody who works here, with a row of their own. */
export async function aColleague(role: StaffRole, name = "Robin"): Promise<Staff> {
  const email = `${randomUUID()}@agency.example`;
  const { id } = await db.person.create({ data: { email, name, staff: { create: { role } } }, select: { id: true } });
  return { kind: "staff", role, personId: id, email, name };
}

/** What a domain function gave back, which must have worked: its id. */
function idOf(outcome: { ok: boolean; id?: string; reason?: string }): string {
  if (!outcome.ok || !outcome.id) throw new Error(outcome.reason ?? "no id");
  return outcome.id;
}

export const aClient = async (by: Viewer, given: Given, now: Date) =>
  idOf(await createClient(by, clientInput.parse({ name: "Calder & Finch", ...given }), now));

export const aContact = async (by: Viewer, clientId: string, given: Given, now: Date) =>
  idOf(await addContact(by, clientId, contactInput.parse({ name: "Ann Lee", ...given }), now));

export const aVacancy = async (by: Viewer, clientId: string, given: Given, now: Date) =>
  idOf(await createVacancy(by, clientId, vacancyInput.parse({ title: "Junior planner", ...given }), now));
