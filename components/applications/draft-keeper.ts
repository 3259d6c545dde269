import { inTurn } from "./in-turn";

type Typed = string | string[];
type Fields = Record<string, Typed>;

export type Keeping =
  { kind: "kept"; at: string; differs: Fields } | { kind: "offline" | "signed-out" | "closed" | "not-kept" };

interface Answer {
  version: number;
  savedAt: string;
  differs: Fields;
}

const PAUSE_MS = 1200;

/** What the form holds that belongs to the application: by name, with nothing as "" where no box is ticked. */
export function typedIn(form: HTMLFormElement): Fields {
  const fields: Fields = {};
  for (const element of form.elements) {
    const { name, type } = element as HTMLInputElement;
    if (name && type !== "file" && type !== "submit" && !/^(\$|website$|at$|cv$)/.test(name)) fields[name] = "";
  }
  for (const [name, value] of new FormData(form)) {
    const before = fields[name];
    if (before === undefined || typeof value !== "string") continue;
    fields[name] = before === "" ? value : [...[before].flat(), value];
  }
  return fields;
}

const isSame = (one: Typed | undefined, other: Typed) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps what is typed into a form, one save after the other, and only what has changed since the last. A field that another
 * device has changed meanwhile is left alone until `settle` says which of the two stands.
 */
export function draftKeeper(form: HTMLFormElement, path: string, tell: (keeping: Keeping) => void) {
  const known = new Map(Object.entries(typedIn(form)));
  const disputed = new Map<string, Typed>();
  const version = form.elements.namedItem("$version") as HTMLInputElement;
  const asked = form.elements.namedItem("$asked") as HTMLInputElement;
  const page = form.elements.namedItem("$page") as HTMLInputElement;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () =>
    Object.fromEntries(
      Object.entries(typedIn(form)).filter(([name, value]) => !disputed.has(name) && !isSame(known.get(name), value)),
    );

  async function save(isLeaving: boolean): Promise<void> {
    const fields = changed();
    if (Object.keys(fields).length === 0) return;
    const body = JSON.stringify({
      version: Number(version.value),
      page: page.value,
      fields,
      asked: JSON.parse(asked.value) as unknown,
    });
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(path, { method: "POST", headers, body, keepalive: isLeaving }).catch(() => null);
    if (answer?.ok) return take((await answer.json()) as Answer, fields);
    tell({ kind: answer ? troubleOf(answer.status) : "offline" });
  }

  function take({ version: now, savedAt, differs }: Answer, sent: Fields): void {
    version.value = String(Math.max(now, Number(version.value)));
    for (const [name, value] of Object.entries(sent)) known.set(name, value);
    for (const [name, theirs] of Object.entries(differs)) disputed.set(name, theirs);
    tell({ kind: "kept", at: savedAt, differs: Object.fromEntries(disputed) });
  }

  function keep(isLeaving = false): void {
    clearTimeout(timer);
    inTurn(form, () => save(isLeaving)).catch(() => tell({ kind: "not-kept" }));
  }

  return {
    typed: () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    },
    keep,
    /** What stands in the form is what shall stand, in the draft as well. */
    settle: (name: string) => {
      disputed.delete(name);
      known.delete(name);
      keep();
    },
    stop: () => clearTimeout(timer),
  };
}

function troubleOf(status: number): Exclude<Keeping["kind"], "kept"> {
  if (status === 401) return "signed-out";
  return status === 409 ? "closed" : "not-kept";
}
