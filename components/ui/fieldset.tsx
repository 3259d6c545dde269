import type { ReactNode } from "react";
import { cx } from "./cx";
import { FieldWords, WRONG } from "./frame";

type Props = {
  legend: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A group of controls under one question. */
export function Fieldset({ legend, id = "", hint, error, optional, className, children }: Props) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <fieldset className={cx("min-w-0", error && WRONG, className)} aria-describedby={described || undefined}>
      <legend className="float-left mb-1.5 w-full font-semibold">
        {legend}
        {optional && <span className="font-normal text-quiet"> (if you like)</span>}
      </legend>
      <div className="clear-both">
        {(hint || error) && (
          <div className="mb-1.5 grid gap-1.5">
            <FieldWords id={id} hint={hint} error={error} />
          </div>
        )}
        {children}
      </div>
    </fieldset>
  );
}
