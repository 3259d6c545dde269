import { Editor, type EditorOptions } from "@tiptap/core";
import type { Node as PieceOfDocument } from "@tiptap/pm/model";
import type { DocumentNode } from "@/lib/posts/document/nodes";
import { documentOf } from "@/lib/posts/document/read";
import { writtenBlocks } from "@/lib/posts/document/write";
import { typeInto } from "../../editing/form-fields";
import { extensions } from "./extensions";

/** The editor takes a breath before it writes back. */
const REST_MS = 250;

/** An editor over a field of text: what is typed in it is written into the field, as Markdown. */
export interface EditorOverText {
  editor: Editor;
  /** Writes what has not been written yet. */
  flush: () => void;
  /** Shows the block at a line of the Markdown, from 1. */
  goToLine: (line: number) => void;
  end: () => void;
}

/**
 * Blocks that nobody touches are written back letter by letter as they were: a document's pieces stay the same objects
 * until they change, so each remembers its text.
 */
export function editorOver(
  area: HTMLTextAreaElement,
  { breaks }: { breaks: boolean },
  options: Partial<EditorOptions>,
): EditorOverText {
  let raws = new WeakMap<PieceOfDocument, string>();
  let original = { text: "", document: undefined as PieceOfDocument | undefined };
  let written = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const editor = new Editor({ ...options, extensions, injectCSS: false });

  function load(): void {
    const { blocks, raws: texts } = documentOf(area.value, { breaks });
    const content = blocks.length > 0 ? blocks : [{ type: "paragraph" }];
    editor.commands.setContent({ type: "doc", content }, { emitUpdate: false });
    raws = new WeakMap();
    texts.forEach((text, index) => raws.set(editor.state.doc.child(index), text));
    original = { text: area.value, document: editor.state.doc };
    written = area.value;
  }

  const blocksNow = () =>
    writtenBlocks(
      editor.state.doc.children.map((child) => child.toJSON() as DocumentNode),
      (_, index) => raws.get(editor.state.doc.child(index)),
    );

  function flush(): void {
    clearTimeout(timer);
    const { doc } = editor.state;
    const text = original.document?.eq(doc) ? original.text : blocksNow().filter(Boolean).join("\n\n");
    if (text === written) return;
    written = text;
    typeInto(area, text);
  }

  function goToLine(line: number): void {
    let from = 1;
    let pos = 0;
    for (const [index, text] of blocksNow().entries()) {
      const lines = text ? text.split("\n").length + 1 : 0;
      if (line < from + lines) break;
      from += lines;
      pos += editor.state.doc.child(index).nodeSize;
    }
    const within = Math.min(pos + 1, editor.state.doc.content.size);
    editor.chain().focus().setTextSelection(within).scrollIntoView().run();
  }

  const typedElsewhere = () => area.value !== written && load();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  };
  load();
  editor.on("update", later);
  editor.on("blur", flush);
  area.addEventListener("input", typedElsewhere);
  area.form?.addEventListener("submit", flush, true);
  return {
    editor,
    flush,
    goToLine,
    end() {
      flush();
      area.removeEventListener("input", typedElsewhere);
      area.form?.removeEventListener("submit", flush, true);
      editor.destroy();
    },
  };
}
