import type { Editor } from "@tiptap/core";
import { documentOf } from "@/lib/posts/document/read";
import { markdownFrom } from "@/lib/posts/text/from-html";

interface Hands {
  /** A picture that was pasted or dropped. */
  onPicture: (file: File) => void;
  /** What could not be brought in, in words. */
  onLost: (lost: string[]) => void;
}

/**
 * Takes what is pasted or dropped: pictures go to the library, the HTML of other programs becomes the house's Markdown
 * first. Answers whether it was dealt with; a piece of this editor's own text is left to the editor.
 */
export function bringIn(editor: Editor, data: DataTransfer | null, { onPicture, onLost }: Hands): boolean {
  const html = data?.getData("text/html") ?? "";
  if (html.includes("data-pm-slice")) return false;
  if (html.trim()) {
    if (editor.isActive("codeBlock")) return false;
    const { markdown, lost } = markdownFrom(html);
    insertMarkdown(editor, markdown);
    onLost(lost);
    return true;
  }
  const picture = [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
  if (!picture) return false;
  onPicture(picture);
  return true;
}

/** Puts Markdown in where the cursor is: a single paragraph into the line, more as blocks of their own. */
export function insertMarkdown(editor: Editor, markdown: string): void {
  const { blocks } = documentOf(markdown);
  const [only] = blocks;
  if (!only) return;
  const words = blocks.length === 1 && only.type === "paragraph" ? only.content : undefined;
  editor
    .chain()
    .focus()
    .insertContent(words ?? blocks)
    .run();
}
