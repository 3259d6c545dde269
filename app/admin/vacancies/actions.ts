"use server";

import { redirect } from "next/navigation";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { vacancyForStaff } from "@/lib/clients/vacancies/list";
import { moveVacancy } from "@/lib/clients/vacancies/moving";
import { createVacancy, saveVacancy } from "@/lib/clients/vacancies/writing";
import { stageInput, vacancyInput } from "@/lib/clients/vacancy-input";
import { STAGES } from "@/lib/clients/vocabulary";
import { advertiseVacancy } from "@/lib/jobs/authority/adverts";
import { clashed, takeSeen } from "../clash";
import { VACANCY_LABELS, vacancyStart } from "../clients/starts";

const pathOf = (id: string) => `/admin/vacancies/${encodeURIComponent(id)}`;
const GONE = "This vacancy is not there, or not yours to change.";
const NOT_THEIRS = { contactId: "Choose somebody who works at this client" };

export async function writeVacancy(clientId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:clients", "/admin/vacancies/new");
  takeSeen(form);
  const reading = readForm(vacancyInput, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  const outcome = staff && (await createVacancy(staff, clientId, reading.data, new Date()));
  if (outcome?.ok) redirect(`${pathOf(outcome.id)}?saved=1`);
  if (outcome?.reason === "not-of-client") return { values, errors: NOT_THEIRS };
  return refused(values, GONE, 404);
}

export async function changeVacancy(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:clients", pathOf(id));
  const seen = takeSeen(form);
  const kept = { version: state.values.version ?? "", base: state.values.base ?? "" };
  const reading = readForm(vacancyInput, form);
  if (!reading.ok) return { ...reading.state, values: { ...reading.state.values, ...kept } };
  const values = { ...reading.values, ...kept };
  if (!staff) return refused(values, GONE, 404);
  const outcome = await saveVacancy(staff, id, seen.version, reading.data, new Date());
  if (outcome.ok) redirect(`${pathOf(id)}?saved=1`);
  switch (outcome.reason) {
    case "not-of-client":
      return { values, errors: NOT_THEIRS };
    case "is-filled":
      return { values, errors: { headcount: "It is filled. Move it back to shortlisting before more are wanted" } };
    case "shown-in-public":
      return refused(
        values,
        "Public jobs of this vacancy name the client. Make them confidential or close them first.",
      );
    case "not-found":
      return refused(values, GONE, 404);
    case "changed-meanwhile": {
      const latest = await vacancyForStaff(staff, id);
      if (!latest) return refused(values, GONE, 404);
      return clashed(reading.values, seen, { version: latest.version, start: vacancyStart(latest) }, VACANCY_LABELS);
    }
  }
}

export async function moveTo(id: string, from: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:clients", pathOf(id));
  const reading = readForm(stageInput, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  const outcome = staff && (await moveVacancy(staff, { id, from, to: reading.data.to }, new Date()));
  if (outcome?.ok) redirect(`${pathOf(id)}?moved=1`);
  if (outcome?.reason === "moved-meanwhile")
    return refused(
      values,
      `Somebody moved it meanwhile: it is at “${STAGES[outcome.stage]}”. Load the page anew.`,
      409,
    );
  if (outcome?.reason === "no-such-move") return refused(values, "It cannot go there from where it is.");
  return refused(values, GONE, 404);
}

export async function advertise(id: string): Promise<void> {
  const staff = await requireStaff("write:clients", pathOf(id));
  const outcome = staff && (await advertiseVacancy(staff, id, new Date()));
  redirect(outcome?.ok ? `/admin/jobs/${outcome.id}` : pathOf(id));
}
