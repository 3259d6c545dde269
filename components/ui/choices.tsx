"use client";

import type { ReactNode } from "react";
import type { Option } from "./field";
import { Fieldset } from "./fieldset";
import { type FieldFacts, useField } from "./form-context";
import { FieldWords, WRONG } from "./frame";
import { Tick } from "./tick";

type GroupProps = FieldFacts & {
  legend: ReactNode;
  /** One answer (radio) or several (checkbox). */
  type?: "radio" | "checkbox";
  options: readonly (Option & { hint?: string; count?: number; className?: string })[];
  defaultValue?: string | string[];
  optional?: boolean;
  className?: string;
};

/** A question with its answers as rows; an error's link leads to the first of them. */
export function Choices({
  legend,
  type = "radio",
  options,
  defaultValue = [],
  optional,
  className,
  ...facts
}: GroupProps) {
  const { id, error, typed, control } = useField(facts);
  const chosen = [typed ?? defaultValue].flat();
  return (
    <Fieldset legend={legend} id={id} hint={facts.hint} error={error} optional={optional} className={className}>
      {options.map(({ value, label, hint, count, className: own }, index) => (
        <Tick
          key={value}
          {...control}
          aria-describedby={undefined}
          type={type}
          id={index === 0 ? id : `${id}-${value}`}
          value={value}
          label={label}
          hint={hint}
          count={count}
          className={own}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </Fieldset>
  );
}

type SingleProps = FieldFacts & { label: ReactNode; value?: string; defaultChecked?: boolean; className?: string };

/** One thing to agree to. Off until someone ticks it. */
export function TickField({ label, value = "yes", defaultChecked, className, ...facts }: SingleProps) {
  const { id, error, typed, control } = useField(facts);
  return (
    <div className={className}>
      <div className={error ? `${WRONG} grid gap-1.5` : undefined}>
        {error && <FieldWords id={id} error={error} />}
        <Tick
          {...control}
          id={id}
          value={value}
          label={label}
          hint={facts.hint && <span id={`${id}-hint`}>{facts.hint}</span>}
          defaultChecked={typed === undefined ? defaultChecked : [typed].flat().includes(value)}
        />
      </div>
    </div>
  );
}
