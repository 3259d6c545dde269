"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useReducer, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { GO_EVENT } from "../../editing/go-to-line";
import { BlockDialog } from "./block-dialog";
import { bringIn } from "./bringing-in";
import { CHANGE_EVENT, type ChangeWanted, type HouseAttrs, type HouseKind } from "./house-blocks";
import { Toolbar } from "./toolbar";
import type { Asks, Tool } from "./tools";
import { uploadPicture } from "./upload";
import { type EditorOverText, editorOver } from "./writing-back";
import "./editor.css";

type Props = {
  area: HTMLTextAreaElement;
  labelledBy: string;
  describedBy?: string;
  /** The buttons, in place of those of an article. */
  tools?: Tool[][];
  /** A line's end is a line's end, as in a job's description. */
  breaks?: boolean;
  /** Why pictures are not taken here, where they are not. */
  noPictures?: string;
};
type Dialog = { what: Asks; attrs: HouseAttrs; pos?: number };

/** The editor with buttons, over the field that holds the Markdown. */
export default function RichEditor({ area, labelledBy, describedBy, tools, breaks = false, noPictures }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const [dialog, setDialog] = useState<Dialog>();
  const [said, setSaid] = useState<string[]>([]);
  const [, tick] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const hands = { onPicture, onLost: setSaid, onLink: askForLink };
    const over = open(element, area, { labelledBy, describedBy, breaks, ...hands });
    over.editor.on("transaction", tick);
    queueMicrotask(() => setEditor(over.editor));
    const go = (event: Event) => over.goToLine((event as CustomEvent<number>).detail);
    const change = (event: Event) => {
      const { kind, attrs, pos } = (event as CustomEvent<ChangeWanted>).detail;
      setDialog({ what: kind, attrs: { ...attrs }, pos });
    };
    area.addEventListener(GO_EVENT, go);
    element.addEventListener(CHANGE_EVENT, change);
    return () => {
      area.removeEventListener(GO_EVENT, go);
      element.removeEventListener(CHANGE_EVENT, change);
      over.end();
    };

    async function onPicture(file: File) {
      if (noPictures) return setSaid([noPictures]);
      setSaid(["Taking the picture…"]);
      const taken = await uploadPicture(file);
      setSaid(taken.ok ? [] : [taken.words]);
      if (taken.ok) setDialog({ what: "picture", attrs: { src: taken.src, alt: taken.alt } });
    }
    function askForLink(over: Editor) {
      setDialog({ what: "link", attrs: linkAt(over) });
    }
  }, [area, labelledBy, describedBy, breaks, noPictures]);

  const ask = (what: Asks) => editor && setDialog({ what, attrs: what === "link" ? linkAt(editor) : {} });
  const close = () => {
    setDialog(undefined);
    editor?.commands.focus();
  };
  const done = (attrs: HouseAttrs) => {
    if (editor && dialog) putIn(editor, dialog, attrs);
    setDialog(undefined);
  };
  return (
    <div className="rounded-control border-[1.5px] border-edge bg-raised focus-within:border-ink">
      {editor && <Toolbar editor={editor} label="What the text can have" tools={tools} onAsk={ask} />}
      {said.length > 0 && (
        <Notice tone="warn" className="m-2" title={said.length > 1 ? "Left out of what you brought in" : undefined}>
          <ul>
            {said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div ref={place} />
      {dialog && <BlockDialog {...dialog} onDone={done} onClose={close} />}
    </div>
  );
}

interface Opening {
  labelledBy: string;
  describedBy?: string;
  breaks: boolean;
  onPicture: (file: File) => void;
  onLost: (lost: string[]) => void;
  onLink: (editor: Editor) => void;
}

function open(element: HTMLElement, area: HTMLTextAreaElement, opening: Opening): EditorOverText {
  const { labelledBy, describedBy, breaks, onLink, ...hands } = opening;
  const over: EditorOverText = editorOver(
    area,
    { breaks },
    {
      element,
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-labelledby": labelledBy,
          ...(describedBy && { "aria-describedby": describedBy }),
          class: "prose post-text",
        },
        handlePaste: (_, event) => bringIn(over.editor, event.clipboardData, hands),
        handleDrop: (_, event, __, moved) => !moved && bringIn(over.editor, event.dataTransfer, hands),
        handleKeyDown: (view, event) => {
          if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onLink(over.editor);
            return true;
          }
          if (event.key !== "F10" || !event.altKey) return false;
          element.parentElement?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
          return true;
        },
      },
    },
  );
  return over;
}

/** The link that the cursor is in, or the words that are to become one. */
function linkAt(editor: Editor): HouseAttrs {
  if (editor.isActive("link")) editor.commands.extendMarkRange("link");
  const { from, to } = editor.state.selection;
  const href = String(editor.getAttributes("link").href ?? "");
  return { href, words: editor.state.doc.textBetween(from, to, " ") };
}

function putIn(editor: Editor, { what, pos }: Dialog, attrs: HouseAttrs): void {
  if (what === "link") return putLink(editor, attrs);
  const block = { type: what satisfies HouseKind, attrs };
  if (pos === undefined) return void editor.chain().focus().insertContent(block).run();
  const at = { from: pos, to: pos + (editor.state.doc.nodeAt(pos)?.nodeSize ?? 0) };
  editor.chain().focus().insertContentAt(at, block).run();
}

function putLink(editor: Editor, { href = "", words = "" }: HouseAttrs): void {
  const { from, to } = editor.state.selection;
  const chain = editor.chain().focus();
  if (!href) return void chain.extendMarkRange("link").unsetMark("link").run();
  if (from !== to && words === editor.state.doc.textBetween(from, to, " ")) {
    return void chain.setMark("link", { href }).run();
  }
  chain.insertContent({ type: "text", text: words || href, marks: [{ type: "link", attrs: { href } }] }).run();
}
