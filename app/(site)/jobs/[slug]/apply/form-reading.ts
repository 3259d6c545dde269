import { formFields, type FormState } from "@/components/ui/form-state";
import type { CvUpload } from "@/lib/applications/cv-files/files";
import { draftChange, isDraftField, type Typed } from "@/lib/applications/drafts/fields";
import { fieldOf, type Question } from "@/lib/applications/questions/vocabulary";

/** What the form of an application says beside its fields; those of its own begin with $. */
export interface PostedForm {
  typed: Record<string, Typed>;
  /** The version of the draft that the page showed; 0 for none. */
  base: number;
  /** The versions of the questions that it showed. */
  asked: Record<string, number>;
  /** Which open page it is. */
  page: string | undefined;
  /** Leave it for later, instead of sending it. */
  isForLater: boolean;
  file: File | null;
  /** Which of the CVs that are there already: "draft", or the id of one of their own. */
  chosenCv: string | null;
}

/**
 * Reads it, whatever somebody has made of it. Fields of no application are left out; those that a box leaves empty are
 * empty.
 */
export function readPosted(form: FormData, questions: Question[]): PostedForm {
  const fields = formFields(form);
  const typed: Record<string, Typed> = {};
  for (const [name, entry] of Object.entries(fields)) {
    const value = Array.isArray(entry) ? entry.filter((one) => typeof one === "string") : entry;
    if (isDraftField(name) && !(value instanceof File)) typed[name] = value ?? "";
  }
  for (const question of questions) typed[fieldOf(question)] ??= "";
  const change = draftChange.safeParse({
    version: Number(form.get("$version") ?? 0),
    fields: {},
    asked: readJson(form.get("$asked")),
    page: asText(form.get("$page")) ?? undefined,
  });
  return {
    typed,
    base: change.data?.version ?? 0,
    asked: change.data?.asked ?? {},
    page: change.data?.page,
    isForLater: form.get("$then") === "later",
    file: chosenFile(form.get("cv")),
    chosenCv: asText(form.get("$cv")),
  };
}

/** A chosen file without a byte in it is still a choice, and gets its own sentence; a field without one has no name. */
function chosenFile(entry: FormDataEntryValue | null): File | null {
  if (!(entry instanceof File)) return null;
  const isNamed = entry.name !== "" && entry.name !== "undefined";
  return entry.size > 0 || isNamed ? entry : null;
}

function readJson(entry: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(asText(entry) ?? "{}");
  } catch {
    return {};
  }
}

const asText = (entry: FormDataEntryValue | null): string | null => (typeof entry === "string" && entry ? entry : null);

export const uploadOf = async (file: File): Promise<CvUpload> => ({
  bytes: Buffer.from(await file.arrayBuffer()),
  name: file.name,
});

/** The form's values with what it has to know of its draft. */
export function withDraft(
  values: FormState["values"],
  { version, cv, differs = {} }: { version: number; cv: string | null; differs?: Record<string, Typed> },
): FormState["values"] {
  const others = Object.entries(differs).map(([name, value]) => [`other:${name}`, value] as const);
  return { ...values, $version: String(version), ...(cv && { $kept: cv }), ...Object.fromEntries(others) };
}
