import * as z from "zod";
import { questionIn } from "../questions/vocabulary";
import { applicationRequest } from "../schema";

/** What stands in a field of a form: one text, or several of a list. */
export type Typed = string | string[];

/**
 * What a draft holds of a field: what was typed, by which version of the draft, and in which open page, where that is
 * known.
 */
export type KeptFields = Record<string, { value: Typed; at: number; page?: string }>;

/** Letters at most: a text far too long is kept as it was typed and refused when it is sent. */
const LONGEST = 16_000;

const FIELDS = new Set(Object.keys(applicationRequest.shape).filter((name) => name !== "cv"));

/** A field of an application: one of everybody's, or a question's. */
export const isDraftField = (name: string): boolean => FIELDS.has(name) || questionIn(name) !== null;

const text = z
  .string()
  .max(LONGEST, "That is more than we can keep. Please shorten it.")
  // A posted form breaks its lines in two letters, a script in one: the same words are the same.
  .transform((typed) => typed.replaceAll("\r\n", "\n"));

/** What comes from a form that is being written: the fields of an application, each as far as it has been typed. */
export const typedFields = z
  .record(z.string().max(60), z.union([text, z.array(text).max(20)]))
  .refine((fields) => Object.keys(fields).every(isDraftField), "There is a field that no application has")
  .refine((fields) => Object.keys(fields).length <= 40, "There are too many fields");

/** What a page sends while somebody types: what has changed, and the version that it has seen. */
export const draftChange = z.strictObject({
  version: z.int().min(0),
  fields: typedFields,
  asked: z.record(z.uuid(), z.int().min(1)).optional(),
  page: z.uuid().optional(),
});

export type DraftChange = z.infer<typeof draftChange>;

/** Ticked boxes come in any number: none, one as a text, several as a list. */
const asList = (value: Typed): string[] => [value].flat().filter((one) => one !== "");
const isSame = (one: Typed, other: Typed): boolean => JSON.stringify(asList(one)) === JSON.stringify(asList(other));

/**
 * Puts what was typed over version `base` into what is kept, field by field, as version `next`. A field that another page
 * has changed since stays as it was left there, and is told with what it says: nothing is lost on either side. What `page`
 * wrote itself it may write anew, though it never heard that the last time had come through.
 */
export function mergeFields(
  kept: KeptFields,
  typed: Record<string, Typed>,
  { base, next, page }: { base: number; next: number; page?: string },
) {
  const fields = { ...kept };
  const differs: Record<string, Typed> = {};
  let isChanged = false;
  for (const [name, value] of Object.entries(typed)) {
    const before = kept[name];
    if (before ? isSame(before.value, value) : asList(value).length === 0) continue;
    if (before && before.at > base && !(page && before.page === page)) {
      differs[name] = before.value;
      continue;
    }
    fields[name] = { value, at: next, ...(page && { page }) };
    isChanged = true;
  }
  return { fields, differs, isChanged };
}
