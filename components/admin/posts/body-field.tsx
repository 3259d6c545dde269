"use client";

import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { MarkdownFile } from "./markdown-file";

const RichEditor = lazy(() => import("./editor/rich-editor"));

const CHOICE = "post-writes-as-text";
const never = () => () => undefined;

/** What this browser last chose; a page without script, and the first moment of one with it, shows the text itself. */
const useChosen = () =>
  useSyncExternalStore(
    never,
    () => (localStorage.getItem(CHOICE) === "yes" ? "text" : "editor"),
    () => null,
  );

/**
 * The text: Markdown in a field, which is all there is without script, and over it the editor with buttons. The field
 * holds what is saved, whichever of them is being typed into.
 */
export function BodyField() {
  const chosen = useChosen();
  const [changed, setChanged] = useState<"text" | "editor">();
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const find = useCallback((place: HTMLDivElement | null) => setArea(place?.querySelector("textarea") ?? null), []);
  const mode = changed ?? chosen;
  const isEditor = mode === "editor" && area !== null;

  function switchTo(next: "text" | "editor") {
    localStorage.setItem(CHOICE, next === "text" ? "yes" : "no");
    setChanged(next);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {mode && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span id="post-text-label" className={isEditor ? "font-semibold" : "sr-only"}>
            Text
          </span>
          <div className="flex flex-wrap gap-2">
            <MarkdownFile area={area} />
            <Button type="button" look="plain" size="desk" onClick={() => switchTo(isEditor ? "text" : "editor")}>
              {isEditor ? "Show the Markdown" : "Show the editor"}
            </Button>
          </div>
        </div>
      )}
      <div ref={find} hidden={isEditor}>
        <TextArea
          name="body"
          label="Text"
          rows={24}
          hint="Markdown: ## for a heading, - for a list, > for the sentence to steal, [words](/address) for a link."
          className="[&_textarea]:font-mono [&_textarea]:text-desk"
        />
      </div>
      {isEditor && (
        <Suspense fallback={<p className="text-quiet">The editor is being fetched…</p>}>
          <RichEditor area={area} labelledBy="post-text-label" />
        </Suspense>
      )}
    </div>
  );
}
