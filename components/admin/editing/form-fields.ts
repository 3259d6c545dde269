import type { Fields } from "./keeper";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
    ? control
    : null;
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === "checkbox";

const valueOf = (control: Control | null) =>
  control === null ? "" : isTick(control) && !control.checked ? "" : control.value;

/** What stands in these fields now; an empty box is an empty text. */
export function fieldsIn(form: HTMLFormElement, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, valueOf(controlOf(form, name))]));
}

/** Types into a field as a person would, so that everybody who listens hears of it. */
export function typeInto(control: Control, value: string): void {
  if (isTick(control)) {
    if (control.checked !== Boolean(value)) control.click();
    return;
  }
  const kind = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].find((one) => control instanceof one);
  Object.getOwnPropertyDescriptor(kind?.prototype ?? {}, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts these into the fields of the form; what is not named stays. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = controlOf(form, name);
    if (control && valueOf(control) !== value) typeInto(control, value);
  }
}

/** Whether two states of the form say the same to readers, however their line ends are written. */
export function isSameText(one: Fields, other: Fields, names: readonly string[]): boolean {
  const plain = (text = "") => text.replace(/\r\n?/g, "\n").trim();
  return names.every((name) => plain(one[name]) === plain(other[name]));
}
