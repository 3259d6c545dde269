import type { Editor, JSONContent } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Selection, type Transaction } from "@tiptap/pm/state";
import { plain } from "@/lib/core/text/text";
import { documentOf } from "@/lib/posts/document/read";
import { markdownFrom } from "@/lib/posts/text/from-html";

/** Longer than an article may be: its bare words are not worth the time. */
const LONGEST = 200_000;

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
    insertOver(editor, data?.getData("text/plain") ?? "", markdown);
    onLost(lost);
    return true;
  }
  const picture = [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
  if (!picture) return false;
  onPicture(picture);
  return true;
}

/**
 * Puts the bare words in and then, in their place, what was made of them: two steps, so that one undo gives back what was
 * pasted as plain text, and the next takes it out.
 */
function insertOver(editor: Editor, words: string, markdown: string): void {
  const { blocks } = documentOf(markdown);
  const bare = words.length > LONGEST ? [] : paragraphsOf(plain(words));
  if (blocks.length === 0 || bare.length === 0) return void insert(editor, blocks);
  const { selection } = editor.state;
  const bareIn = insert(editor, bare, (tr) => void closeHistory(tr));
  insert(editor, blocks, (tr) => {
    closeHistory(tr);
    // Whatever a plugin did to the text by itself has other places than these: then the bare words stay before it.
    if (!bareIn || bareIn.doc !== tr.doc) return;
    for (const [index, step] of [...bareIn.steps.entries()].reverse())
      tr.step(step.invert(bareIn.docs[index] ?? tr.doc));
    tr.setSelection(Selection.fromJSON(tr.doc, selection.toJSON()));
  });
}

/**
 * Puts blocks in where the cursor is, a single paragraph into the line, after `first` was done in the same step. Answers
 * that step; null when there was nothing to put in.
 */
function insert(
  editor: Editor,
  blocks: JSONContent[],
  first: (tr: Transaction) => void = () => undefined,
): Transaction | null {
  const [only] = blocks;
  if (!only) return null;
  const done: { tr: Transaction | null } = { tr: null };
  const words = blocks.length === 1 && only.type === "paragraph" ? only.content : undefined;
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      first((done.tr = tr));
      return true;
    })
    .insertContent(words ?? blocks)
    .run();
  return done.tr;
}

/** Text as paragraphs, a line's end as one. */
function paragraphsOf(text: string): JSONContent[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const lines = paragraph.split("\n").filter((line) => line.trim());
    const content = lines.flatMap((line, index) => [
      ...(index > 0 ? [{ type: "hardBreak" }] : []),
      { type: "text", text: line },
    ]);
    return content.length > 0 ? [{ type: "paragraph", content }] : [];
  });
}
