"use server";

import { redirect } from "next/navigation";
import { refused, typedValues } from "@/app/form";
import { requireStaff } from "@/app/session";
import { formFields, type FormState } from "@/components/ui/form-state";
import { saveTemplate } from "@/lib/applications/onboarding/template";
import { templateTasks } from "@/lib/applications/onboarding/onboarding-input";

const PATH = "/admin/applications/onboarding";
const FIELDS = ["owner", "kind", "title", "why", "offset", "needsFile"] as const;

/** Keeps the list as a new version. A row without a title is left out. */
export async function saveList(seen: number, _: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff("write:applications", PATH);
  const values = typedValues(form);
  const rows = rowsOf(form);
  const reading = templateTasks.safeParse(rows.map(({ row }) => row));
  if (!reading.success) return { values, errors: errorsOf(reading.error.issues, rows) };
  const outcome = staff && (await saveTemplate(staff, { seen, tasks: reading.data }, new Date()));
  if (outcome?.ok) redirect(`${PATH}?saved=1`);
  return refused(values, "A colleague has saved this list in the meantime. Load the page again to see it.", 409);
}

interface Row {
  at: number;
  row: Record<string, unknown>;
}

function rowsOf(form: FormData): Row[] {
  const fields = formFields(form);
  const count = Math.min(Number(fields.count) || 0, 60);
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    if (typeof fields[`title-${at}`] !== "string") return [];
    const row = Object.fromEntries(FIELDS.map((name) => [name, fields[`${name}-${at}`] ?? ""]));
    return [{ at, row: { ...row, offset: row.offset === "" ? "0" : row.offset } }];
  });
}

function errorsOf(issues: { path: PropertyKey[]; message: string }[], rows: Row[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    const row = rows[Number(path[0])];
    errors[row ? `${String(path[1])}-${row.at}` : "title-0"] ??= message;
  }
  return errors;
}
