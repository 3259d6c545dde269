"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Frame, CONTROL } from "./frame";
import { type FieldFacts, useField } from "./form-context";
import { Icon } from "./icon";

type Words = Omit<FieldFacts, "hint"> & { label: ReactNode; hint?: string; optional?: boolean; className?: string };
type Native<Tag extends "input" | "select" | "textarea"> = Omit<ComponentProps<Tag>, keyof Words>;

const single = (typed: string | string[] | undefined) => (Array.isArray(typed) ? typed[0] : typed);

/** One line of text. `type="date"` gives the browser's own date picker. */
export function TextField({ label, optional, className, ...props }: Words & Native<"input">) {
  const { name, id, hint, error, defaultValue, ...rest } = props;
  const field = useField({ name, id, hint, error });
  return (
    <Frame id={field.id} label={label} optional={optional} hint={hint} error={field.error} className={className}>
      <input
        id={field.id}
        className={cx(CONTROL, rest.type === "date" && "tabular-nums")}
        defaultValue={single(field.typed) ?? defaultValue}
        {...rest}
        {...field.control}
      />
    </Frame>
  );
}

export function TextArea({ label, optional, className, ...props }: Words & Native<"textarea">) {
  const { name, id, hint, error, defaultValue, rows = 5, ...rest } = props;
  const field = useField({ name, id, hint, error });
  return (
    <Frame id={field.id} label={label} optional={optional} hint={hint} error={field.error} className={className}>
      <textarea
        id={field.id}
        rows={rows}
        className={cx(CONTROL, "leading-normal")}
        defaultValue={single(field.typed) ?? defaultValue}
        {...rest}
        {...field.control}
      />
    </Frame>
  );
}

export type Option = { value: string; label: string };

/** A native select; `prompt` is the empty first choice. */
export function SelectField({
  label,
  optional,
  className,
  options,
  prompt,
  ...props
}: Words & Native<"select"> & { options: readonly Option[]; prompt?: string }) {
  const { name, id, hint, error, defaultValue, ...rest } = props;
  const field = useField({ name, id, hint, error });
  const chosen = single(field.typed) ?? defaultValue;
  return (
    <Frame id={field.id} label={label} optional={optional} hint={hint} error={field.error} className={className}>
      <div className="grid items-center *:[grid-area:1/1]">
        {/* React does not move a select to a new default by itself: a new key does. */}
        <select
          key={String(chosen)}
          id={field.id}
          className={cx(CONTROL, "appearance-none pe-10")}
          defaultValue={chosen}
          {...rest}
          {...field.control}
        >
          {prompt !== undefined && <option value="">{prompt}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" className="pointer-events-none me-3 justify-self-end text-quiet" />
      </div>
    </Frame>
  );
}

/** A file; after an error it must be chosen again, and the hint should say so with the kinds and the size. */
export function FileField({ label, optional, className, ...props }: Words & Native<"input">) {
  const { name, id, hint, error, ...rest } = props;
  const field = useField({ name, id, hint, error });
  return (
    <Frame id={field.id} label={label} optional={optional} hint={hint} error={field.error} className={className}>
      <input
        type="file"
        id={field.id}
        className={cx(
          CONTROL,
          "border-dashed py-1.5 ps-1.5 text-sm file:me-4 file:min-h-9 file:cursor-pointer file:rounded-badge file:bg-wash file:px-4 file:font-semibold file:text-ink",
        )}
        {...rest}
        {...field.control}
      />
    </Frame>
  );
}
