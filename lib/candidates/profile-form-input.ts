import type * as z from "zod";
import {
  aboutInput,
  jobRow,
  languageRow,
  type ProfileContent,
  type ProfilePart,
  projectRow,
  skillsInput,
  studyRow,
  typedMonth,
} from "./profile-input";
import { type List, LISTS, MOST_ROWS, rowCount } from "./profile-rows-input";
import type { Suggestion } from "./profile/suggestions";

/** What is typed into a form, by the name of the field. */
export type Typed = Record<string, string>;
type Row = Record<string, string>;

/** The list that a part's form shows, if it shows one. */
export const listOf = (part: ProfilePart): List | null =>
  part === "about" ? null : part === "skills" ? "languages" : part;

function rowsIn(typed: Typed, list: List): Row[] {
  return Array.from({ length: rowCount(typed, list) }, (_, index) =>
    Object.fromEntries(LISTS[list].map((field) => [field, typed[`${field}-${index}`] ?? ""])),
  );
}

/** The fields of these rows, and how many there are. */
function fieldsOf(rows: Row[]): Typed {
  const fields: Typed = { rows: String(rows.length) };
  for (const [index, row] of rows.entries())
    for (const [field, value] of Object.entries(row)) if (value) fields[`${field}-${index}`] = value;
  return fields;
}

const isBlank = (row: Row): boolean =>
  Object.entries(row).every(([field, value]) => field === "said" || value.trim() === "");

/**
 * The form after a button that changes its rows: "add", "up-1", "down-1", "remove-1". `turn` rises, so that fields are drawn
 * anew; `at` is the row to go on at. Null for what is no such button.
 */
export function rearranged(typed: Typed, list: List, act: string): Typed | null {
  const rows = rowsIn(typed, list);
  const [, verb, number] = /^(add|up|down|remove)(?:-(\d+))?$/.exec(act) ?? [];
  const at = Number(number ?? -1);
  if (!verb || (verb !== "add" && !rows[at])) return null;
  const [next, focus] = changed(rows, verb, at, MOST_ROWS[list]);
  const others = Object.entries(typed).filter(([name]) => !/-\d+$/.test(name) && name !== "do");
  const turn = String((Number(typed.turn) || 0) + 1);
  return { ...Object.fromEntries(others), ...fieldsOf(next), turn, at: String(focus) };
}

function changed(rows: Row[], verb: string, at: number, most: number): [Row[], number] {
  if (verb === "add") return rows.length < most ? [[...rows, {}], rows.length] : [rows, rows.length - 1];
  const [row = {}] = rows.splice(at, 1);
  if (verb === "remove") return [rows, Math.min(at, rows.length - 1)];
  const to = Math.min(rows.length, Math.max(0, at + (verb === "up" ? -1 : 1)));
  rows.splice(to, 0, row);
  return [rows, to];
}

type Errors = Record<string, string>;
export type PartReading<Part extends ProfilePart> =
  { ok: true; content: ProfileContent[Part] } | { ok: false; errors: Errors };

type Read = { [Part in ProfilePart]: (typed: Typed) => PartReading<Part> };
const READ: Read = {
  about: ({ name = "", phone, links = "" }) => checked(aboutInput, { name, phone: phone || undefined, links }),
  studies: (typed) => checkedRows(studyRow, typed, "studies"),
  work: (typed) => checkedRows(jobRow, typed, "work"),
  projects: (typed) => checkedRows(projectRow, typed, "projects"),
  skills: (typed) => {
    const languages = checkedRows(languageRow, typed, "languages");
    const skills = checked(skillsInput, {
      skills: typed.skills ?? "",
      languages: languages.ok ? languages.content : [],
    });
    if (languages.ok && skills.ok) return skills;
    return { ok: false, errors: { ...(skills.ok ? {} : skills.errors), ...(languages.ok ? {} : languages.errors) } };
  },
};

/** What a part's form says. Rows that nobody filled in are left out; errors stand by the name of their field. */
export const readPart = <Part extends ProfilePart>(part: Part, typed: Typed): PartReading<Part> => READ[part](typed);

function checked<T>(schema: z.ZodType<T>, given: unknown): { ok: true; content: T } | { ok: false; errors: Errors } {
  const result = schema.safeParse(given);
  if (result.success) return { ok: true, content: result.data };
  return { ok: false, errors: firstErrors(result.error, ([field]) => String(field)) };
}

function checkedRows<T>(schema: z.ZodType<T>, typed: Typed, list: List) {
  const errors: Errors = {};
  const content: T[] = [];
  for (const [index, row] of rowsIn(typed, list).entries()) {
    if (isBlank(row)) continue;
    const { said: _, ...fields } = row;
    const result = schema.safeParse(fields);
    if (result.success) content.push(result.data);
    else
      Object.assign(
        errors,
        firstErrors(result.error, ([field]) => `${String(field)}-${index}`),
      );
  }
  return Object.keys(errors).length > 0 ? ({ ok: false, errors } as const) : ({ ok: true, content } as const);
}

function firstErrors(error: z.ZodError, nameOf: (path: PropertyKey[]) => string): Errors {
  const errors: Errors = {};
  for (const issue of error.issues) errors[nameOf(issue.path)] ??= issue.message;
  return errors;
}

/** What a part's form shows at first. A list without rows begins with an empty one. */
export function typedOf(part: ProfilePart, shown: ProfileContent | Suggestion): Typed {
  const rows = (list: Row[]) => fieldsOf(list.length > 0 ? list : [{}]);
  switch (part) {
    case "about":
      return { name: shown.about.name, phone: shown.about.phone ?? "", links: shown.about.links.join("\n") };
    case "studies":
      return rows(
        shown.studies.map(({ from, to, isExpected, ...row }) => ({
          ...row,
          ...months(from, to),
          isExpected: tick(isExpected),
        })),
      );
    case "work":
      return rows(
        shown.work.map(({ from, to, isPartTime, ...row }) => ({
          ...row,
          ...months(from, to),
          isPartTime: tick(isPartTime),
        })),
      );
    case "projects":
      return rows(shown.projects.map((row) => ({ ...row })));
    case "skills":
      return { ...rows(shown.skills.languages), skills: shown.skills.skills.join("\n") };
  }
}

const tick = (is: boolean): string => (is ? "yes" : "");
const months = (from: Parameters<typeof typedMonth>[0], to: Parameters<typeof typedMonth>[0]) => ({
  from: typedMonth(from),
  to: typedMonth(to),
});
