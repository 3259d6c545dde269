"use client";

import { useEffect } from "react";

/** R begins an answer, N a note; J and K go down and up a list. Never while somebody types, and never with Ctrl or Alt. */
export function MessageKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const target = targetOf(event.key.toLowerCase());
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

function targetOf(key: string): HTMLElement | null | undefined {
  if (key === "r") return document.querySelector<HTMLElement>("textarea[name=text]");
  if (key === "n") return document.querySelector<HTMLElement>("textarea[name=note]");
  if (key !== "j" && key !== "k") return null;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-rows] a.cover")];
  const at = rows.findIndex((row) => row === document.activeElement);
  return rows[at < 0 ? 0 : at + (key === "j" ? 1 : -1)];
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
