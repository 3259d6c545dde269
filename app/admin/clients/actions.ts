"use server";

import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { authorityInput } from "@/lib/clients/authority-input";
import { recordAuthority } from "@/lib/clients/authorities";
import { clientInput, newClientInput } from "@/lib/clients/client-input";
import { contactInput } from "@/lib/clients/contact-input";
import { addContact, markContactLeft, saveContact } from "@/lib/clients/contacts";
import { noteInput } from "@/lib/clients/note-input";
import { addNote, recordTerms } from "@/lib/clients/notes";
import { clientForStaff, contactForStaff } from "@/lib/clients/one";
import { termsInput } from "@/lib/clients/terms-input";
import { createClient, saveClient } from "@/lib/clients/writing";
import { takeBackAuthority } from "@/lib/jobs/authority/ending";
import { giveJobsToClient, makeClientOf } from "@/lib/jobs/authority/employers";
import { clashed, takeSeen } from "../clash";
import { CLIENT_LABELS, clientStart, CONTACT_LABELS, contactStart } from "./starts";

const pathOf = (id: string) => `/admin/clients/${encodeURIComponent(id)}`;
const GONE = "This client is not there, or not yours to change.";
const SHOWN = "Public jobs of this client name it. Make them confidential or close them first.";
const FOREIGN = "That person or vacancy is not of this client any more. Load the page anew.";

const writer = (path: string) => requireStaff("write:clients", path);

export async function writeClient(state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer("/admin/clients/new");
  takeSeen(form);
  const reading = readForm(newClientInput, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  const outcome = staff && (await createClient(staff, reading.data, new Date()));
  if (outcome?.ok) redirect(`${pathOf(outcome.id)}?saved=1`);
  if (outcome?.reason !== "there-already") return refused(values, GONE, 404);
  const twins = JSON.stringify(outcome.twins);
  return refused({ ...values, twins }, "A client of this name or number is there already. Say whether it is the same.");
}

export async function changeClient(id: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(pathOf(id));
  const seen = takeSeen(form);
  const reading = readForm(clientInput, form);
  if (!reading.ok) return keepSeen(reading.state, state);
  const { values } = reading;
  if (!staff) return refused(values, GONE, 404);
  const outcome = await saveClient(staff, id, seen.version, reading.data, new Date());
  if (outcome.ok) redirect(`${pathOf(id)}?saved=1`);
  if (outcome.reason === "shown-in-public") return keepSeen(refused(values, SHOWN), state);
  const latest = outcome.reason === "changed-meanwhile" ? await clientForStaff(staff, id) : null;
  if (!latest) return refused(values, GONE, 404);
  return clashed(values, seen, { version: latest.version, start: clientStart(latest) }, CLIENT_LABELS);
}

/** A refusal shows the form again as it was opened: with the version it was made from. */
function keepSeen(next: FormState, { values: { version, base } }: FormState): FormState {
  return { ...next, values: { ...next.values, version: version ?? "", base: base ?? "" } };
}

export async function writeContact(clientId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(pathOf(clientId));
  takeSeen(form);
  const reading = readForm(contactInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await addContact(staff, clientId, reading.data, new Date()));
  if (!outcome?.ok) return refused(reading.values, GONE, 404);
  redirect(`${pathOf(clientId)}?saved=1`);
}

export async function changeContact(
  clientId: string,
  id: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await writer(pathOf(clientId));
  const seen = takeSeen(form);
  const reading = readForm(contactInput, form);
  if (!reading.ok) return keepSeen(reading.state, state);
  const { values } = reading;
  if (!staff) return refused(values, GONE, 404);
  const wanted = { clientId, id, version: seen.version };
  const outcome = await saveContact(staff, wanted, reading.data, new Date());
  if (outcome.ok) redirect(`${pathOf(clientId)}?saved=1`);
  const latest = outcome.reason === "changed-meanwhile" ? await contactForStaff(staff, clientId, id) : null;
  if (!latest) return refused(values, GONE, 404);
  return clashed(values, seen, { version: latest.version, start: contactStart(latest) }, CONTACT_LABELS);
}

export async function setContactLeft(clientId: string, id: string, version: number, hasLeft: boolean): Promise<void> {
  const staff = await writer(pathOf(clientId));
  if (staff) await markContactLeft(staff, { clientId, id, version }, hasLeft, new Date());
  redirect(`${pathOf(clientId)}`);
}

export async function writeNote(clientId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(pathOf(clientId));
  const reading = readForm(noteInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await addNote(staff, clientId, reading.data.text, new Date()));
  if (!outcome?.ok) return refused(reading.values, GONE, 404);
  redirect(`${pathOf(clientId)}?saved=1`);
}

export async function writeTerms(clientId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(pathOf(clientId));
  const reading = readForm(termsInput, form);
  if (!reading.ok) return reading.state;
  const outcome = staff && (await recordTerms(staff, clientId, reading.data, new Date()));
  if (!outcome?.ok) return refused(reading.values, GONE, 404);
  redirect(`${pathOf(clientId)}?saved=1`);
}

export async function writeAuthority(clientId: string, state: FormState, form: FormData): Promise<FormState> {
  const staff = await writer(pathOf(clientId));
  const reading = readForm(authorityInput, form);
  if (!reading.ok) return reading.state;
  const { values } = reading;
  const outcome = staff && (await recordAuthority(staff, clientId, reading.data, new Date()));
  if (outcome?.ok) redirect(`${pathOf(clientId)}?saved=1`);
  switch (outcome?.reason) {
    case "over-already":
      return { values, errors: { until: "That day has passed. Leave it empty, or choose one to come" } };
    case "not-given-yet":
      return { values, errors: { givenOn: "That day is still to come. Record it when it is given" } };
    case "not-of-client":
      return refused(values, FOREIGN, 409);
    default:
      return refused(values, GONE, 404);
  }
}

export async function takeBack(clientId: string, authorityId: string): Promise<void> {
  const staff = await writer(pathOf(clientId));
  if (staff) await askForProof(pathOf(clientId));
  const outcome = staff && (await takeBackAuthority(staff, { clientId, id: authorityId }, new Date()));
  redirect(`${pathOf(clientId)}${outcome?.ok ? `?closed=${outcome.closed}` : ""}`);
}

export async function makeClient(employer: string): Promise<void> {
  const staff = await writer("/admin/clients/employers");
  const outcome = staff && (await makeClientOf(staff, employer, new Date()));
  redirect(outcome?.ok ? `${pathOf(outcome.clientId)}?jobs=${outcome.jobs}` : "/admin/clients/employers?stopped=1");
}

export async function giveToClient(employer: string, clientId: string): Promise<void> {
  const staff = await writer("/admin/clients/employers");
  const outcome = staff && (await giveJobsToClient(staff, { employer, clientId }));
  const said = outcome?.ok ? `${pathOf(clientId)}?jobs=${outcome.jobs}&left=${outcome.left}` : null;
  redirect(said ?? "/admin/clients/employers?stopped=1");
}
