"use client";

import type { ReactNode } from "react";
import { ActionForm, Submit } from "@/components/ui/form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { TickField } from "@/components/ui/choices";
import { Sheet } from "@/components/ui/sheet";
import { BodyField } from "./body-field";
import { KeptVersion } from "../editing/kept-version";
import { Keeping, type KeepingFacts } from "../editing/keeping";
import { EDITED_POST } from "./edited-post";
import { PublishPanel, type PanelPost } from "./publish-panel";
import { TextDesk } from "./text-desk";

const schema = () => import("@/lib/posts/schema").then(({ postInput }) => postInput);

type Choice = { slug: string; name: string };
type Props = {
  action: FormAction;
  start: Record<string, string>;
  authors: Choice[];
  categories: Choice[];
  /** Not there for a post that is being begun. */
  post?: PanelPost;
  keeping: KeepingFacts;
  /** What stands below the panel: forms of their own. */
  beside?: ReactNode;
};

const options = (choices: Choice[]) => choices.map(({ slug, name }) => ({ value: slug, label: name }));

/** What an editor writes. The text is Markdown; it is made into clean HTML when it is saved. */
export function PostForm({ action, start, authors, categories, post, keeping, beside }: Props) {
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,48rem)_18rem]">
      <ActionForm
        action={action}
        schema={post ? undefined : schema}
        id="post"
        start={start}
        className="gap-8 xl:col-span-2 xl:grid-cols-subgrid"
      >
        <div className="grid content-start gap-6">
          <KeptVersion />
          <Keeping {...keeping} edited={EDITED_POST} />
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
          <BodyField />
          <TextField
            name="slug"
            label="Address"
            optional
            hint="The last part of /blog/…. Left empty, it comes from the title; the old address leads to the new one."
          />
          {post?.state === "public" && (
            <TickField name="showsAsUpdated" value="on" label="Show “updated” with today’s date" />
          )}
        </div>
        <div className="grid content-start gap-6">
          <Sheet className="grid gap-4">
            {post ? (
              <PublishPanel post={post} />
            ) : (
              <Submit size="desk" sending="Saving…" saves>
                Save the draft
              </Submit>
            )}
          </Sheet>
          <TextDesk />
        </div>
      </ActionForm>
      {beside && <div className="grid content-start gap-8 xl:col-start-2">{beside}</div>}
    </div>
  );
}
