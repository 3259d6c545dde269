"use client";

import {
  type FocusEvent,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { useForm as useChecks } from "react-hook-form";
import { Button } from "./button";
import { cx } from "./cx";
import { ErrorSummary, type Problem } from "./error-summary";
import { checksOf, fetchChecks, type SchemaLoader } from "./form-checks";
import { FormContext, useForm } from "./form-context";
import { BLANK, doorOf, type FormAction, type FormState } from "./form-state";

type Props = {
  /** A server action. What it needs besides the form is bound in the server component; bound in here it would spin for ever. */
  action: FormAction;
  /** The action's own schema, for checks while someone types. A page without script goes without. */
  schema?: SchemaLoader;
  /** Its own id, and what stands before the ids of its fields; two forms on a page need two. */
  id?: string;
  /** What the fields hold before anyone types. */
  start?: FormState["values"];
  /** In place of the usual gap between its parts. */
  className?: string;
  /** What stands in place of its parts once the action has made something of what was typed and kept nothing. */
  made?: (values: FormState["values"]) => ReactNode;
  children: ReactNode;
};

/**
 * A form of a server action: its fields take errors and typed values from it by name. Without script it is posted as
 * any form and comes back as a page of status 422; with script the schema answers first and the page stays.
 */
export function ActionForm({ action, schema, id = "form", start, className, made, children }: Props) {
  const [posted, post] = useActionState(action, start ? { ...BLANK, values: start } : BLANK);
  const [answered, setAnswered] = useState<FormState>();
  const [busy, startSending] = useTransition();
  const state = answered ?? posted;
  const summary = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] });
  /** Somebody is putting things right: the summary speaks no more, or it would talk into their typing. */
  const [isRead, setIsRead] = useState(false);
  /** The field that was left last: what is found wrong with it is said, since its words stand behind the reader. */
  const [left, setLeft] = useState<string>();
  const { register, handleSubmit, formState } = useChecks({
    resolver: schema && checksOf(schema, id),
    mode: "onTouched",
    // A word that appears at mouse-down moves the button away from under the mouse, and the press is lost.
    delayError: 300,
    shouldFocusError: false,
  });

  // What only the server can know stays until that field is touched again; the schema's own word goes first.
  const errorOf = (name: string) => {
    const own = formState.errors[name]?.message;
    const forgotten = edited.since === state && edited.names.includes(name);
    return typeof own === "string" ? own : forgotten ? undefined : state.errors[name];
  };
  const names = [...new Set([...Object.keys(formState.errors), ...Object.keys(state.errors)])];
  const problems: Problem[] = [
    ...(state.message ? [{ text: state.message }] : []),
    ...(state.door ? [{ href: state.door, text: "Sign in again in a new tab", isBeside: true }] : []),
    ...names.flatMap((name) => {
      const text = errorOf(name);
      return text ? [{ href: `#${id}-${name}`, text }] : [];
    }),
  ];
  const { submitCount, isSubmitSuccessful } = formState;
  const refused = submitCount > 0 || state.message !== undefined || Object.keys(state.errors).length > 0;

  useErrorInTitle(refused && problems.length > 0);
  useEffect(() => summary.current?.focus(), [state]);
  useEffect(() => {
    if (submitCount > 0 && !isSubmitSuccessful) summary.current?.focus();
  }, [submitCount, isSubmitSuccessful]);

  /**
   * Asks the action by itself, so that a line that breaks, or a session that ended, leaves the form as it is. All else
   * goes to the page above.
   */
  async function send(data: FormData) {
    try {
      const next = await action(state, data);
      startTransition(() => setAnswered(next));
    } catch (error) {
      const door = doorOf(error);
      if (!door && !isLineBroken(error)) throw error;
      startTransition(() =>
        setAnswered({ values: state.values, errors: {}, ...(door ? { ...SIGNED_OUT, door } : NO_LINE) }),
      );
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setIsRead(false);
    setLeft(undefined);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const go = () => startSending(() => send(data));
    // What is left for later is not held up by what is missing.
    const isUnchecked = submitter instanceof HTMLButtonElement && submitter.formNoValidate;
    if (schema && !isUnchecked) void handleSubmit(go)(event);
    else go();
  }

  function remember(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    setIsRead(true);
    setEdited(({ since, names }) => ({ since: state, names: since === state ? [...names, name] : [name] }));
  }

  function enter({ target }: FocusEvent<HTMLFormElement>) {
    if (schema) fetchChecks(schema);
    setLeft((name) => (name === target.name ? undefined : name));
  }

  function leave({ target, relatedTarget }: FocusEvent<HTMLFormElement>) {
    if (relatedTarget !== summary.current) setLeft(target.name);
  }

  return (
    <FormContext value={{ id, busy, values: state.values, errorOf, register: schema && register }}>
      <form
        id={id}
        action={post}
        noValidate
        onSubmit={submit}
        onChange={remember}
        onFocus={enter}
        onBlur={leave}
        className={cx("grid content-start", className ?? "gap-6")}
      >
        {refused && problems.length > 0 && (
          <>
            <meta name="x-status" content={String(state.status ?? 422)} />
            <meta name="x-error" content="form" />
            <ErrorSummary ref={summary} title={state.title} problems={problems} isRead={isRead} />
          </>
        )}
        {made && state.made ? made(state.values) : children}
        {schema && (
          <p role="status" className="sr-only">
            {left && errorOf(left)}
          </p>
        )}
      </form>
    </FormContext>
  );
}

/** Says in the title of the page that its form has something to put right; without script the front says it. */
function useErrorInTitle(isWrong: boolean): void {
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

const NO_LINE = {
  title: "You seem to be offline",
  message: "Nothing is lost: everything you typed is still here. Send it again when you are back.",
};

const SIGNED_OUT = {
  title: "You have to sign in again first",
  message:
    "Nothing is lost: everything you typed is still here. Sign in beside this page, then come back and send it again.",
  status: 401,
};

/** What browsers throw when nothing came back: not an answer of ours, and not a way to another page. */
const isLineBroken = (error: unknown): boolean => error instanceof TypeError && !("digest" in error);

/** The form's own button; while it waits it says so and cannot be pressed twice. */
export function Submit({
  children,
  sending = "Sending…",
  look,
  size,
  wide,
  name,
  value,
  unchecked,
  saves,
}: {
  children: ReactNode;
  sending?: string;
  look?: "brand" | "plain" | "danger";
  size?: "usual" | "little" | "desk";
  wide?: boolean;
  name?: string;
  value?: string;
  /** It is sent as it stands: a form that is left for later. */
  unchecked?: boolean;
  /** Of several buttons of a form the one that Ctrl S presses. */
  saves?: boolean;
}) {
  const form = useForm();
  return (
    <Button
      type="submit"
      look={look}
      size={size}
      wide={wide}
      name={name}
      value={value}
      formNoValidate={unchecked}
      data-saves={saves || undefined}
      off={form?.busy ? sending : undefined}
      className="justify-self-start"
    >
      {children}
    </Button>
  );
}
