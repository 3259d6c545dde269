"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { filledIn, REPLY_FACTS, type ReplyFacts } from "@/lib/contact/reply-input";

const schema = () => import("@/lib/contact/schema").then(({ replyInput }) => replyInput);

type Props = {
  action: FormAction;
  /** Made with the page: a second press is the same answer. */
  draftKey: string;
  seen: number;
  facts: ReplyFacts;
  templates: { id: string; name: string; text: string }[];
};

/** An answer, with words to begin from, and how it will read. */
export function ReplyForm({ action, draftKey, seen, facts, templates }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const { text: preview, missing } = filledIn(text, facts);

  function follow({ target }: FormEvent<HTMLDivElement>) {
    const area = target as HTMLTextAreaElement;
    if (area.name === "text") setText(area.value);
  }

  // What was typed before this ran is followed too.
  useEffect(() => {
    const area = box.current?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
    if (area?.value) area.dispatchEvent(new Event("input", { bubbles: true }));
  }, []);

  /** Puts words where the cursor is. */
  function insert(words: string) {
    const area = box.current?.querySelector<HTMLTextAreaElement>("textarea[name=text]");
    if (!area) return;
    area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  }

  return (
    <div ref={box} onInput={follow} className="grid gap-4">
      {templates.length > 0 && <TemplateChoice templates={templates} insert={insert} />}
      <ActionForm action={action} schema={schema} id="reply" className="gap-4">
        <input type="hidden" name="key" value={draftKey} />
        <SeenField seen={seen} />
        <TextArea
          name="text"
          label="Your answer"
          rows={8}
          hint={`In braces: ${Object.keys(REPLY_FACTS)
            .map((name) => `{{${name}}}`)
            .join(", ")}`}
        />
        {text.trim() !== "" && (
          <section aria-label="How it will read" className="grid gap-2 rounded-card border border-line bg-raised p-4">
            <h3 className="text-sm font-semibold text-quiet">How it will read</h3>
            <p className="whitespace-pre-line wrap-anywhere">{preview}</p>
            {missing.length > 0 && (
              <p role="status" className="font-semibold text-bad">
                Nothing is known for {missing.map((name) => `“${name}”`).join(", ")}. It cannot be sent like this.
              </p>
            )}
          </section>
        )}
        <Submit sending="Sending…">Send the answer</Submit>
      </ActionForm>
    </div>
  );
}

/** How many answers whoever writes this has seen; after “a colleague has answered” it is one more. */
function SeenField({ seen }: { seen: number }) {
  const typed = useForm()?.values.seen;
  const value = typeof typed === "string" ? typed : String(seen);
  return <input key={value} type="hidden" name="seen" defaultValue={value} />;
}

function TemplateChoice({ templates, insert }: { templates: Props["templates"]; insert: (words: string) => void }) {
  const [id, setId] = useState(templates[0]?.id ?? "");
  return (
    <div className="grid gap-1.5">
      <label htmlFor="template" className="font-semibold">
        Begin from
      </label>
      <div className="flex flex-wrap gap-2">
        <Select id="template" value={id} onChange={({ target }) => setId(target.value)} className="max-w-80">
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button
          type="button"
          size="desk"
          look="plain"
          onClick={() => insert(templates.find((template) => template.id === id)?.text ?? "")}
        >
          Put it in
        </Button>
      </div>
    </div>
  );
}
