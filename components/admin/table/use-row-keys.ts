import { type RefObject, useEffect } from "react";
import { rowsIn } from "./frame-parts";

/**
 * j and k bring the focus to the next and the last row's link, which Enter then opens, and x ticks the row. The rows say
 * so themselves by `data-row`, `data-open` and `data-tick`, for whoever lists the keys.
 */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j" || event.key === "k") step(frame.current, event.key === "j" ? 1 : -1, event);
      if (event.key === "x") tickHere(frame.current, event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [frame]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("dialog, [role='dialog']")) return true;
  return target.matches("textarea, select, input:not([type='checkbox'], [type='radio'])");
}

const rowOf = (element: Element | null) => element?.closest<HTMLElement>("[data-row]") ?? null;

function step(frame: HTMLElement | null, by: number, event: KeyboardEvent): void {
  const rows = rowsIn(frame);
  if (rows.length === 0) return;
  const here = rowOf(document.activeElement);
  const at = here ? rows.indexOf(here) : -1;
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  const link = rows[next]?.querySelector<HTMLElement>("[data-open]");
  event.preventDefault();
  link?.focus();
  rows[next]?.scrollIntoView({ block: "nearest" });
}

function tickHere(frame: HTMLElement | null, event: KeyboardEvent): void {
  const row = rowOf(document.activeElement);
  const tick = frame?.contains(row) ? row?.querySelector<HTMLInputElement>("[data-tick='row']") : null;
  if (!tick) return;
  event.preventDefault();
  tick.click();
}
