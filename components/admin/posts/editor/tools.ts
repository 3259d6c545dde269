import type { Editor } from "@tiptap/core";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from "@tiptap/pm/tables";
import type { HouseKind } from "./house-blocks";

/** What opens a dialog. */
export type Asks = HouseKind | "link";

export interface Tool {
  name: string;
  /** What stands on the button, where its name would be too long. */
  short?: string;
  /** As people press it; shown and announced. */
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  run?: (editor: Editor) => void;
  asks?: Asks;
}

const chain = (editor: Editor) => editor.chain().focus();

const heading = (level: 2 | 3 | 4): Tool => ({
  name: `Heading ${level}`,
  short: `H${level}`,
  keys: `Ctrl+Alt+${level}`,
  isOn: (editor) => editor.isActive("heading", { level }),
  run: (editor) => void chain(editor).toggleHeading({ level }).run(),
});

const TABLE = {
  type: "table",
  content: ["tableHeader", "tableCell"].map((type) => ({
    type: "tableRow",
    content: [1, 2].map(() => ({ type, content: [{ type: "paragraph" }] })),
  })),
};

/** The toolbar, group by group. */
export const TOOLS: Tool[][] = [
  [heading(2), heading(3), heading(4)],
  [
    {
      name: "Bold",
      keys: "Ctrl+B",
      isOn: (editor) => editor.isActive("bold"),
      run: (editor) => void chain(editor).toggleBold().run(),
    },
    {
      name: "Italic",
      keys: "Ctrl+I",
      isOn: (editor) => editor.isActive("italic"),
      run: (editor) => void chain(editor).toggleItalic().run(),
    },
    {
      name: "Code",
      keys: "Ctrl+E",
      isOn: (editor) => editor.isActive("code"),
      run: (editor) => void chain(editor).toggleCode().run(),
    },
    { name: "Link", keys: "Ctrl+K", isOn: (editor) => editor.isActive("link"), asks: "link" },
  ],
  [
    {
      name: "List",
      keys: "Ctrl+Shift+8",
      isOn: (editor) => editor.isActive("bulletList"),
      run: (editor) => void chain(editor).toggleBulletList().run(),
    },
    {
      name: "Numbered list",
      short: "1. 2. 3.",
      keys: "Ctrl+Shift+7",
      isOn: (editor) => editor.isActive("orderedList"),
      run: (editor) => void chain(editor).toggleOrderedList().run(),
    },
    {
      name: "Quote",
      keys: "Ctrl+Shift+B",
      isOn: (editor) => editor.isActive("blockquote"),
      run: (editor) => void chain(editor).toggleBlockquote().run(),
    },
    {
      name: "Callout",
      isOn: (editor) => editor.isActive("callout"),
      run: (editor) => void chain(editor).toggleWrap("callout").run(),
    },
    { name: "Table", run: (editor) => void chain(editor).insertContent(TABLE).run() },
  ],
  [
    { name: "Picture", asks: "picture" },
    { name: "Video", asks: "video" },
    { name: "Job card", asks: "job" },
    { name: "Alert sign-up", asks: "alert" },
    { name: "Button", asks: "action" },
  ],
  [
    { name: "Undo", keys: "Ctrl+Z", run: (editor) => void chain(editor).undo().run() },
    { name: "Redo", keys: "Ctrl+Y", run: (editor) => void chain(editor).redo().run() },
  ],
];

const JOB_TOOLS = new Set(["Heading 2", "Heading 3", "Bold", "Link", "List", "Numbered list", "Undo", "Redo"]);

/** What the description of a job may have: headings, lists, bold and links. */
export const TOOLS_OF_JOBS: Tool[][] = TOOLS.map((group) => group.filter(({ name }) => JOB_TOOLS.has(name))).filter(
  (group) => group.length > 0,
);

const inTable = (name: string, command: typeof addRowAfter): Tool => ({
  name,
  run: (editor) => {
    editor.view.focus();
    command(editor.state, editor.view.dispatch);
  },
});

/** What can be done to the table that the cursor is in. */
export const TABLE_TOOLS: Tool[] = [
  inTable("Row below", addRowAfter),
  inTable("Column after", addColumnAfter),
  inTable("Remove row", deleteRow),
  inTable("Remove column", deleteColumn),
  inTable("Remove table", deleteTable),
];
