/**
 * Lists that are walked by keys: rows carry data-row, the link that opens one data-open, its tick data-select (or
 * data-tick="row").
 */

const rows = () => [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter((row) => row.offsetParent);

const rowWithFocus = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;

/** Moves the focus by so many rows, to what opens the row. The focus itself moves, so that readers follow. */
export function walkRows(by: 1 | -1): boolean {
  const all = rows();
  const here = rowWithFocus();
  const at = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  const link = next?.querySelector<HTMLElement>("[data-open]") ?? next?.querySelector<HTMLElement>("a, button");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
  return link !== undefined && link !== null;
}

/** Ticks the row that has the focus, or takes its tick away. */
export function tickRow(): boolean {
  const tick = rowWithFocus()?.querySelector<HTMLInputElement>('[data-select], [data-tick="row"]');
  tick?.click();
  return Boolean(tick);
}

/** Goes to the search of the list, with what is in it chosen. */
export function goToSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>(
    'main [data-search], main [role="search"] input[type="search"]',
  );
  field?.focus();
  field?.select();
  return field !== null;
}

/** Opens what the row or the page says it is edited by; a row that says nothing is opened as it is. */
export function edit(): boolean {
  const row = rowWithFocus();
  const link =
    (row ?? document).querySelector<HTMLElement>("[data-edit]") ?? row?.querySelector<HTMLElement>("[data-open]");
  link?.click();
  return Boolean(link);
}

/**
 * Presses the button that saves what is being written: the one marked data-saves of the form with the focus or of the page,
 * else the only one that sends the form. Where two could be meant, neither is.
 */
export function save(): boolean {
  const form = document.activeElement?.closest("main form") ?? null;
  const marked = [...(form ?? document).querySelectorAll<HTMLButtonElement>("[data-saves]")];
  const senders = [...(form?.querySelectorAll<HTMLButtonElement>('button:not([type="button"], [type="reset"])') ?? [])];
  const [button, another] = marked.length > 0 ? marked : form?.role === "search" ? [] : senders;
  if (!button || another) return false;
  button.click();
  return true;
}

/** Whether letters belong to what has the focus: then they are typed, and no keys of ours. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="textbox"], [role="combobox"], [role="application"]'))
    return true;
  if (target instanceof HTMLInputElement)
    return !/^(?:checkbox|radio|button|submit|reset|image|file)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
