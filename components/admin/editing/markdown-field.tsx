"use client";

import {
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useState,
  useSyncExternalStore,
} from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";

const RichEditor = lazy(() => import("../posts/editor/rich-editor"));
const never = () => () => undefined;

type Props = {
  name: string;
  label: string;
  hint: string;
  rows: number;
  /** Under which the browser keeps whether its owner writes Markdown or in the editor. */
  choice: string;
  /** The editor would not show a text like this as it is: it opens as Markdown. */
  opensAsText?: (text: string) => boolean;
  /** More buttons beside the one that switches. */
  tools?: (area: HTMLTextAreaElement | null) => ReactNode;
  editor?: Omit<ComponentProps<typeof RichEditor>, "area" | "labelledBy">;
};

/** What this browser last chose; a page without script, and the first moment of one with it, shows the text itself. */
const useChosen = (choice: string) =>
  useSyncExternalStore(
    never,
    () => (localStorage.getItem(choice) === "yes" ? "text" : "editor"),
    () => null,
  );

/**
 * A long text: Markdown in a field, which is all there is without script, and over it the editor with buttons. The field
 * holds what is saved, whichever of them is being typed into.
 */
export function MarkdownField({ name, label, hint, rows, choice, opensAsText, tools, editor }: Props) {
  const chosen = useChosen(choice);
  const [changed, setChanged] = useState<"text" | "editor">();
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const find = useCallback((place: HTMLDivElement | null) => setArea(place?.querySelector("textarea") ?? null), []);
  const mode = changed ?? (area && opensAsText?.(area.defaultValue) ? "text" : chosen);
  const isEditor = mode === "editor" && area !== null;
  const labelId = `${name}-editor-label`;

  function switchTo(next: "text" | "editor") {
    localStorage.setItem(choice, next === "text" ? "yes" : "no");
    setChanged(next);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {mode && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span id={labelId} className={isEditor ? "font-semibold" : "sr-only"}>
            {label}
          </span>
          <div className="flex flex-wrap gap-2">
            {tools?.(area)}
            <Button type="button" look="plain" size="desk" onClick={() => switchTo(isEditor ? "text" : "editor")}>
              {isEditor ? "Show the Markdown" : "Show the editor"}
            </Button>
          </div>
        </div>
      )}
      <div ref={find} hidden={isEditor}>
        <TextArea
          name={name}
          label={label}
          rows={rows}
          hint={hint}
          className="[&_textarea]:font-mono [&_textarea]:text-desk"
        />
      </div>
      {isEditor && (
        <Suspense fallback={<p className="text-quiet">The editor is being fetched…</p>}>
          <RichEditor area={area} labelledBy={labelId} {...editor} />
        </Suspense>
      )}
    </div>
  );
}
