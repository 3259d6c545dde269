/** Sent to the field of the text: the detail is a line of the Markdown, from 1. */
export const GO_EVENT = "text:go-to-line";

/** The field that holds the Markdown of a form. */
export const textOf = (form: HTMLFormElement | null | undefined, name = "body"): HTMLTextAreaElement | null => {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLTextAreaElement ? field : null;
};

/** Shows a line where the text is being written: in the editor when that is there, else in the field itself. */
export function goToLine(area: HTMLTextAreaElement, line: number): void {
  area.dispatchEvent(new CustomEvent(GO_EVENT, { detail: line }));
  if (area.closest("[hidden]")) return;
  const lines = area.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * Math.max(0, line - 4);
}
