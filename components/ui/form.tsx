"use client";

import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useForm as useChecks } from "react-hook-form";
import { Button } from "./button";
import { cx } from "./cx";
import { ErrorSummary } from "./error-summary";
import { checksOf, fetchChecks, type SchemaLoader } from "./form-checks";
import { FormContext, useForm } from "./form-context";
import { useErrorInTitle, useProblems } from "./form-problems";
import { useSending } from "./form-sending";
import type { FormAction, FormState } from "./form-state";

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
  /** Fields far from its top, beside their own button: where the action refuses only these, the first of them has the focus. */
  apart?: readonly string[];
  children: ReactNode;
};

/**
 * A form of a server action: its fields take errors and typed values from it by name. Without script it is posted as
 * any form and comes back as a page of status 422; with script the schema answers first and the page stays.
 */
export function ActionForm({ action, schema, id = "form", start, className, made, apart, children }: Props) {
  const { state, post, send, busy } = useSending(action, start);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
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

  const { problems, errorOf, touch, tell } = useProblems(id, state, formState.errors);
  const { submitCount, isSubmitSuccessful } = formState;
  const refused = submitCount > 0 || state.message !== undefined || Object.keys(state.errors).length > 0;

  useErrorInTitle(refused && problems.length > 0);
  useEffect(() => (fieldApart(form.current, state, apart) ?? summary.current)?.focus(), [state, apart]);
  useEffect(() => {
    if (submitCount > 0 && !isSubmitSuccessful) summary.current?.focus();
  }, [submitCount, isSubmitSuccessful]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setIsRead(false);
    setLeft(undefined);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    const go = () => send(data);
    // What is left for later is not held up by what is missing.
    const isUnchecked = submitter instanceof HTMLButtonElement && submitter.formNoValidate;
    if (schema && !isUnchecked) void handleSubmit(go)(event);
    else go();
  }

  function remember(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    setIsRead(true);
    touch(name);
  }

  function enter({ target }: FocusEvent<HTMLFormElement>) {
    if (schema) fetchChecks(schema);
    setLeft((name) => (name === target.name ? undefined : name));
  }

  function leave({ target, relatedTarget }: FocusEvent<HTMLFormElement>) {
    if (relatedTarget !== summary.current) setLeft(target.name);
  }

  return (
    <FormContext value={{ id, busy, values: state.values, errorOf, tell, register: schema && register }}>
      <form
        ref={form}
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

/** The first field with an error, where all of them stand apart from the summary. */
function fieldApart(form: HTMLFormElement | null, { errors, message }: FormState, apart: readonly string[] = []) {
  const wrong = Object.keys(errors);
  const [first] = wrong;
  if (!form || first === undefined || message !== undefined || !wrong.every((name) => apart.includes(name)))
    return null;
  const field = form.elements.namedItem(first);
  return field instanceof HTMLElement ? field : null;
}

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
