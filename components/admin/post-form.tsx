"use client";

import { ActionForm, Submit } from "@/components/ui/form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { TickField } from "@/components/ui/choices";

const schema = () => import("@/lib/posts/schema").then(({ postInput }) => postInput);

type Choice = { slug: string; name: string };
type Props = {
  action: FormAction;
  start: Record<string, string>;
  authors: Choice[];
  categories: Choice[];
  /** Only a post that is out can be marked as updated. */
  isPublic?: boolean;
  submit: string;
};

const options = (choices: Choice[]) => choices.map(({ slug, name }) => ({ value: slug, label: name }));

/** What an editor writes. The text is Markdown; it is made into clean HTML when it is saved. */
export function PostForm({ action, start, authors, categories, isPublic, submit }: Props) {
  return (
    <ActionForm action={action} schema={isPublic === undefined ? schema : undefined} id="post" start={start}>
      {start.version && <input type="hidden" name="version" value={start.version} />}
      <TextField name="title" label="Title" />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="category" label="Category" prompt="Choose one" options={options(categories)} />
        <SelectField name="author" label="By" prompt="Choose one" options={options(authors)} />
      </div>
      <TextArea
        name="summary"
        label="In one sentence"
        rows={2}
        hint="Shown in lists, in search results and when the post is shared."
      />
      <TextArea
        name="body"
        label="Text"
        rows={24}
        hint="Markdown: ## for a heading, - for a list, > for the sentence to steal, [words](/address) for a link."
        className="[&_textarea]:font-mono [&_textarea]:text-desk"
      />
      <TextField
        name="slug"
        label="Address"
        optional
        hint="The last part of /blog/…. Left empty, it comes from the title; the old address leads to the new one."
      />
      {isPublic && <TickField name="showsAsUpdated" value="on" label="Show “updated” with today’s date" />}
      <Submit sending="Saving…">{submit}</Submit>
    </ActionForm>
  );
}
