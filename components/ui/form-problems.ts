import { useEffect, useState } from "react";
import type { FieldErrors } from "react-hook-form";
import type { Problem } from "./error-summary";
import type { FormState } from "./form-state";

/**
 * What a form has to put right by now: what the schema finds (`own`), and what the action answered. What only the server can
 * know stays until that field is touched again; the schema's own word goes first, then what a field found out by itself.
 */
export function useProblems(id: string, state: FormState, own: FieldErrors) {
  const [edited, setEdited] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] });
  const [told, setTold] = useState<Record<string, string | undefined>>({});
  const errorOf = (name: string) => {
    const found = own[name]?.message;
    const forgotten = edited.since === state && edited.names.includes(name);
    return typeof found === "string" ? found : (told[name] ?? (forgotten ? undefined : state.errors[name]));
  };
  const names = [...new Set([...Object.keys(own), ...Object.keys(told), ...Object.keys(state.errors)])];
  const problems: Problem[] = [
    ...(state.message ? [{ text: state.message }] : []),
    ...(state.door ? [{ href: state.door, text: "Sign in again in a new tab", isBeside: true }] : []),
    ...names.flatMap((name) => {
      const text = errorOf(name);
      return text ? [{ href: `#${id}-${name}`, text }] : [];
    }),
  ];
  const touch = (name: string) =>
    setEdited(({ since, names }) => ({ since: state, names: since === state ? [...names, name] : [name] }));
  const tell = (name: string, problem?: string) => setTold((before) => ({ ...before, [name]: problem }));
  return { problems, errorOf, touch, tell };
}

/** Says in the title of the page that its form has something to put right; without script the front says it. */
export function useErrorInTitle(isWrong: boolean): void {
  useEffect(() => {
    if (!isWrong || document.title.startsWith("Error: ")) return;
    const plain = document.title;
    const said = `Error: ${plain}`;
    document.title = said;
    return () => {
      // Another page may have put its own there.
      if (document.title === said) document.title = plain;
    };
  }, [isWrong]);
}
