import type { MouseEvent } from "react";

// What the frame of a table does to the page, without React.

const ticksIn = (frame: HTMLElement | null) => [
  ...(frame?.querySelectorAll<HTMLInputElement>("[data-tick='row']") ?? []),
];

export const tickedIn = (frame: HTMLElement | null): number => ticksIn(frame).filter(({ checked }) => checked).length;

/** A tick of a row colours it; the one in the head ticks them all, and shows whether all, some or none are. */
export function tickThrough(tick: HTMLInputElement, frame: HTMLElement | null): void {
  const ticks = ticksIn(frame);
  if (tick.dataset.tick === "all") for (const one of ticks) one.checked = tick.checked;
  showTicked(frame);
}

function showTicked(frame: HTMLElement | null): void {
  const ticks = ticksIn(frame);
  for (const { checked, parentElement } of ticks) {
    const row = parentElement?.closest("[data-row]");
    // Without a word where nothing is ticked, as the server wrote it.
    if (checked) row?.setAttribute("aria-selected", "true");
    else row?.removeAttribute("aria-selected");
  }
  const head = frame?.querySelector<HTMLInputElement>("[data-tick='all']");
  if (!head) return;
  const count = tickedIn(frame);
  head.checked = count > 0 && count === ticks.length;
  head.indeterminate = count > 0 && count < ticks.length;
}

/** Controls show what the address says, but for the one somebody is in; what was ticked belonged to other rows. */
export function bringUpToDate(frame: HTMLElement): void {
  frame.dataset.scripted = "";
  for (const control of frame.querySelectorAll<HTMLInputElement>("[data-now]")) {
    if (control === document.activeElement) continue;
    if (control.type === "checkbox") control.checked = control.dataset.now === "yes";
    else control.value = control.dataset.now ?? "";
  }
  for (const tick of ticksIn(frame)) tick.checked = false;
  showTicked(frame);
}

/** The address a form of a view leads to: without what is empty, and what is named several times once. */
export function addressOfForm(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || value === "") continue;
    const before = fields.get(name);
    fields.set(name, before === null ? value : `${before},${value}`);
  }
  return `${new URL(form.action).pathname}?${fields}`;
}

/** A click that is meant for this tab. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
