"use client";

import { type ChangeEvent, useState } from "react";
import { fillIn, typeInto } from "../editing/form-fields";

const MAX_BYTES = 2_000_000;
const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?/;
const FACTS = ["title", "summary", "slug", "category", "author"] as const;

/** Opens a Markdown file into the form: the text, and what its front matter says of the other fields. Nothing is saved. */
export function MarkdownFile({ area }: { area: HTMLTextAreaElement | null }) {
  const [said, setSaid] = useState("");

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    const form = area?.form;
    if (!file || !area || !form) return;
    if (file.size > MAX_BYTES) setSaid("This file is too large to be an article.");
    else {
      const text = await file.text();
      const facts = await factsOf(FRONT.exec(text)?.[1] ?? "");
      fillIn(form, facts ?? {});
      typeInto(area, text.replace(FRONT, "").trim());
      setSaid(
        facts
          ? `${file.name} is in the form. Nothing is saved yet.`
          : "Its first lines could not be read; the text is in the form.",
      );
    }
    input.value = "";
  }

  return (
    <>
      <span role="status" className="self-center text-desk text-quiet">
        {said}
      </span>
      <label className="inline-flex min-h-9 cursor-pointer items-center rounded-control border-[1.5px] border-edge px-3 text-desk font-semibold focus-within:outline-2 hover:border-brand hover:bg-wash pointer-coarse:min-h-11">
        Open a Markdown file
        <input
          type="file"
          accept=".md,.markdown,text/markdown"
          onChange={(event) => void open(event)}
          className="sr-only"
        />
      </label>
    </>
  );
}

/** What front matter says in words; null when it is none. */
async function factsOf(front: string): Promise<Record<string, string> | null> {
  if (!front) return {};
  const { parse } = await import("yaml");
  try {
    const facts: unknown = parse(front, { maxAliasCount: 0 });
    if (typeof facts !== "object" || facts === null) return null;
    return Object.fromEntries(
      FACTS.flatMap((name) => {
        const value = (facts as Record<string, unknown>)[name];
        return typeof value === "string" ? [[name, value]] : [];
      }),
    );
  } catch {
    return null;
  }
}
