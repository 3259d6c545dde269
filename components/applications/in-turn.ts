const last = new WeakMap<HTMLFormElement, Promise<unknown>>();

/** What a form sends to be kept goes one after the other: two at once would each begin a draft, and the browser keeps one. */
export function inTurn<T>(form: HTMLFormElement, send: () => Promise<T>): Promise<T> {
  const mine = (last.get(form) ?? Promise.resolve()).then(send, send);
  last.set(form, mine);
  return mine;
}
