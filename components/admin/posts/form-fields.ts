import type { Fields } from "./keeper";

/** The fields of a post that an editor types, in the order of the form. */
const NAMES = ["title", "category", "author", "summary", "body", "slug"] as const;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
    ? control
    : null;
}

/** What stands in the fields now. */
export function fieldsIn(form: HTMLFormElement): Fields {
  return Object.fromEntries(NAMES.map((name) => [name, controlOf(form, name)?.value ?? ""]));
}

/** Types into a field as a person would, so that everybody who listens hears of it. */
export function typeInto(control: Control, value: string): void {
  const kind = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].find((one) => control instanceof one);
  Object.getOwnPropertyDescriptor(kind?.prototype ?? {}, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts these into the fields; what is not named stays. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  for (const name of NAMES) {
    const control = controlOf(form, name);
    const value = fields[name];
    if (control && value !== undefined && control.value !== value) typeInto(control, value);
  }
}

/** Whether two states of the form say the same to readers, however their line ends are written. */
export function isSameText(one: Fields, other: Fields): boolean {
  const plain = (text = "") => text.replace(/\r\n?/g, "\n").trim();
  return ["title", "summary", "body"].every((name) => plain(one[name]) === plain(other[name]));
}
