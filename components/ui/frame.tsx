import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type Words = { id: string; hint?: ReactNode; error?: string };

export const HINT = "text-sm text-quiet";

/** The hint and the error of a field, tied to it by `aria-describedby` of the control. */
export function FieldWords({ id, hint, error }: Words) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className={HINT}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm font-semibold text-bad">
          <Icon name="warning" className="mt-[0.15em]" />
          {error}
        </p>
      )}
    </>
  );
}

type Props = Words & { label: ReactNode; optional?: boolean; className?: string; children: ReactNode };

/** Label, hint, error, control, in that order. A wrong field has a bar at its start, never colour alone. */
export function Frame({ id, label, optional, hint, error, className, children }: Props) {
  return (
    <div className={cx("grid grid-cols-[minmax(0,1fr)] content-start gap-1.5", error && WRONG, className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-quiet"> (if you like)</span>}
      </label>
      <FieldWords id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export const WRONG = "border-s-4 border-bad ps-4";

const SURFACE =
  "rounded-control border-[1.5px] border-edge bg-raised px-3.5 hover:border-ink focus-visible:rounded-control aria-[invalid=true]:border-2 aria-[invalid=true]:border-bad disabled:bg-sand disabled:text-quiet";

/**
 * A control in a form, and the small one of a list or a tool. Text never under 16 px where one taps: phones would zoom in.
 * The admin area makes both as small as its text where there is a mouse, by `--control` and `--control-text`.
 */
export const CONTROL = `${SURFACE} w-full min-h-[var(--control,3rem)] py-[var(--control-pad,0.5rem)] text-[length:var(--control-text,max(1rem,var(--text-base)))]`;
export const CONTROL_LITTLE = `${SURFACE} min-h-[var(--control,2.5rem)] py-1 text-[length:var(--control-text,1rem)] pointer-coarse:min-h-11`;
