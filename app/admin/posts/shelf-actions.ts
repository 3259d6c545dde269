"use server";

import { redirect } from "next/navigation";
import { askForProof } from "@/app/admin/fresh-proof";
import { readForm, refused } from "@/app/form";
import { requireStaff } from "@/app/session";
import type { FormState } from "@/components/ui/form-state";
import { authorInput, categoryInput } from "@/lib/posts/shelf-schema";
import type { ShelfKind } from "@/lib/posts/shelves";
import { mergeShelf, removeShelf } from "@/lib/posts/staff/shelves/merging";
import { saveShelf } from "@/lib/posts/staff/shelves/writing";
import { SHELF_WORDS } from "./shelf-words";

type Outcome = Awaited<ReturnType<typeof saveShelf>>;

/** Saves a category; without `id` a new one. */
export async function saveCategory(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(categoryInput, form);
  if (!reading.ok) return reading.state;
  const staff = await requireStaff("write:posts", SHELF_WORDS.category.path);
  return said(
    "category",
    staff ? await saveShelf(staff, "category", { id, input: reading.data }) : NOT_THEIRS,
    reading.values,
  );
}

/** Saves an author; without `id` a new one. */
export async function saveAuthor(id: string | null, state: FormState, form: FormData): Promise<FormState> {
  const reading = readForm(authorInput, form);
  if (!reading.ok) return reading.state;
  const staff = await requireStaff("write:posts", SHELF_WORDS.author.path);
  return said(
    "author",
    staff ? await saveShelf(staff, "author", { id, input: reading.data }) : NOT_THEIRS,
    reading.values,
  );
}

const NOT_THEIRS = { ok: false, reason: "not-found" } as const;

function said(kind: ShelfKind, outcome: Outcome, values: FormState["values"]): FormState {
  const { one, path } = SHELF_WORDS[kind];
  if (outcome.ok) redirect(`${path}/${outcome.id}?saved=1`);
  if (outcome.reason === "not-found") return refused(values, `This ${one} is not there, or not yours to change.`, 404);
  const words = `Another ${one} has or had this address. “${outcome.suggestion}” is free.`;
  return { values, errors: { slug: words } };
}

/** What a form has bound may be forged: what is no author is a category, where their ids are not found. */
const known = (kind: string): ShelfKind => (kind === "author" ? "author" : "category");

export async function merge(of: ShelfKind, from: string, into: string): Promise<void> {
  const kind = known(of);
  const { path } = SHELF_WORDS[kind];
  const asked = `${path}/${encodeURIComponent(from)}/merge?${new URLSearchParams({ into })}`;
  const staff = await requireStaff("write:posts", asked);
  if (staff) await askForProof(asked);
  const outcome = staff && (await mergeShelf(staff, kind, { from, into }));
  redirect(outcome?.ok ? `${path}/${into}?merged=${outcome.posts}` : path);
}

export async function remove(of: ShelfKind, id: string): Promise<void> {
  const kind = known(of);
  const { path } = SHELF_WORDS[kind];
  const staff = await requireStaff("write:posts", path);
  const isGone = staff && (await removeShelf(staff, kind, id));
  redirect(isGone ? `${path}?removed=1` : `${path}/${encodeURIComponent(id)}`);
}
