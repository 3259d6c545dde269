"use client";

import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { TOOLS_OF_JOBS } from "../posts/editor/tools";

const RichEditor = lazy(() => import("../posts/editor/rich-editor"));

const CHOICE = "job-writes-as-text";
const never = () => () => undefined;
/** Tables and the like, which an import brought: the editor would show their signs, and the text has them as they are. */
const HAS_HTML = /<[a-z/]/i;

const useChosen = () =>
  useSyncExternalStore(
    never,
    () => (localStorage.getItem(CHOICE) === "yes" ? "text" : "editor"),
    () => null,
  );

/**
 * The description: Markdown in a field, which is all there is without script, and over it the editor with buttons. The field
 * holds what is saved, whichever of them is being typed into.
 */
export function DescriptionField() {
  const chosen = useChosen();
  const [changed, setChanged] = useState<"text" | "editor">();
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const find = useCallback((place: HTMLDivElement | null) => setArea(place?.querySelector("textarea") ?? null), []);
  const mode = changed ?? (area && HAS_HTML.test(area.defaultValue) ? "text" : chosen);
  const isEditor = mode === "editor" && area !== null;

  function switchTo(next: "text" | "editor") {
    localStorage.setItem(CHOICE, next === "text" ? "yes" : "no");
    setChanged(next);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {mode && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span id="job-description-label" className={isEditor ? "font-semibold" : "sr-only"}>
            Description
          </span>
          <Button type="button" look="plain" size="desk" onClick={() => switchTo(isEditor ? "text" : "editor")}>
            {isEditor ? "Show the Markdown" : "Show the editor"}
          </Button>
        </div>
      )}
      <div ref={find} hidden={isEditor}>
        <TextArea
          name="description"
          label="Description"
          rows={20}
          hint="Markdown: ## for a heading, - for a list. What you would do, what they look for, what you get."
          className="[&_textarea]:font-mono [&_textarea]:text-desk"
        />
      </div>
      {isEditor && (
        <Suspense fallback={<p className="text-quiet">The editor is being fetched…</p>}>
          <RichEditor
            area={area}
            labelledBy="job-description-label"
            tools={TOOLS_OF_JOBS}
            breaks
            noPictures="A job has no pictures. The words around them can be pasted."
          />
        </Suspense>
      )}
    </div>
  );
}
