"use client";

import { TickField } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";

type Props = { action: FormAction; start?: Record<string, string> };

const categorySchema = () => import("@/lib/posts/shelf-schema").then(({ categoryInput }) => categoryInput);
const authorSchema = () => import("@/lib/posts/shelf-schema").then(({ authorInput }) => authorInput);

const ADDRESS = "Left empty, it comes from the name. When it changes, the old one and its feeds lead to the new one.";

/** What a category is. */
export function CategoryForm({ action, start }: Props) {
  return (
    <ActionForm action={action} schema={categorySchema} id="category" start={start}>
      <TextField name="name" label="Name" />
      <TextArea name="description" label="What is in it" rows={3} optional hint="Stands below the name on its page." />
      <TextField
        name="position"
        label="Place in the list"
        inputMode="numeric"
        className="max-w-40"
        hint="The smallest number stands first."
      />
      <TextField name="slug" label="Address" optional hint={ADDRESS} />
      <Submit size="desk" sending="Saving…">
        Save
      </Submit>
    </ActionForm>
  );
}

/** Who an author is, as their page shows them. */
export function AuthorForm({ action, start }: Props) {
  return (
    <ActionForm action={action} schema={authorSchema} id="author" start={start}>
      <TextField name="name" label="Name" />
      <TickField name="isPerson" value="on" label="This is one person, and not a desk of the house" />
      <TextField name="role" label="What they do here" optional />
      <TextArea name="about" label="About them" rows={4} optional hint="Stands on their page, and in search results." />
      <TextArea
        name="links"
        label="Their pages elsewhere"
        rows={3}
        optional
        hint="One https:// address a line. Their page links to them, and says to search engines that it is the same person."
      />
      <TextField name="slug" label="Address" optional hint={ADDRESS} />
      <Submit size="desk" sending="Saving…">
        Save
      </Submit>
    </ActionForm>
  );
}
