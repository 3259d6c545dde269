"use client";

import type { Editor } from "@tiptap/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import { TABLE_TOOLS, type Asks, type Tool, TOOLS } from "./tools";

type Props = { editor: Editor; label: string; tools?: Tool[][]; onAsk: (what: Asks) => void };

const keysOf = (keys: string) =>
  /Mac/.test(navigator.platform) ? keys.replace("Ctrl", "⌘").replace("Alt", "⌥") : keys;

/** The buttons above the text. One of them is in the way of Tab; the arrows go between them, Escape back to the text. */
export function Toolbar({ editor, label, tools = TOOLS, onAsk }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const groups = editor.isActive("table") ? [...tools, TABLE_TOOLS] : tools;
  const count = groups.flat().length;
  const reachable = Math.min(current, count - 1);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Escape") return editor.commands.focus();
    const next = { ArrowRight: reachable + 1, ArrowLeft: reachable - 1, Home: 0, End: count - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = (next + count) % count;
    setCurrent(to);
    bar.current?.querySelectorAll("button")[to]?.focus();
  }

  let at = 0;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      onKeyDown={move}
      className="sticky top-0 z-5 flex flex-wrap gap-x-3 gap-y-1 rounded-t-control border-b border-line bg-sand p-1.5"
    >
      {groups.map((tools, index) => (
        <div key={index} className="flex flex-wrap gap-0.5">
          {tools.map((tool) => {
            const mine = at++;
            return (
              <ToolButton
                key={tool.name}
                tool={tool}
                editor={editor}
                isReachable={mine === reachable}
                onFocus={() => setCurrent(mine)}
                onAsk={onAsk}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

type ButtonProps = {
  tool: Tool;
  editor: Editor;
  isReachable: boolean;
  onFocus: () => void;
  onAsk: (what: Asks) => void;
};

function ToolButton({ tool, editor, isReachable, onFocus, onAsk }: ButtonProps) {
  const { name, short, keys, isOn, run, asks } = tool;
  const pressed = isOn?.(editor);
  return (
    <button
      type="button"
      tabIndex={isReachable ? 0 : -1}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.replace("Ctrl", "Control")}
      title={keys && `${name} (${keysOf(keys)})`}
      onFocus={onFocus}
      // The text keeps its selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => (asks ? onAsk(asks) : run?.(editor))}
      className={cx(
        "min-h-9 rounded-badge px-2 text-desk font-medium hover:bg-wash pointer-coarse:min-h-11",
        pressed && "bg-brand text-on-brand hover:bg-brand-deep hover:text-on-brand",
      )}
    >
      {short && <span aria-hidden="true">{short}</span>}
      <span className={short && "sr-only"}>{name}</span>
    </button>
  );
}
