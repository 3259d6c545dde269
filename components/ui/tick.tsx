import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  type?: "checkbox" | "radio";
  label: ReactNode;
  hint?: ReactNode;
  /** How many there would be, at the end of the row. */
  count?: number | string;
} & Omit<ComponentProps<"input">, "type">;

/** One choice in a row of 40 px, 44 under a finger. */
export function Tick({ type = "checkbox", label, hint, count, className, ...input }: Props) {
  return (
    <label
      className={cx("flex min-h-10 items-center gap-3 pointer-coarse:min-h-11", hint && "items-start py-1", className)}
    >
      <input
        type={type}
        className={cx(
          "box",
          type === "radio" ? "box-dot" : "box-tick",
          hint && "mt-[0.2em]",
          input.disabled && "opacity-60",
        )}
        {...input}
      />
      {typeof label === "string" && !hint ? (
        label
      ) : (
        <span>
          {label}
          {hint && <span className="block text-sm text-quiet">{hint}</span>}
        </span>
      )}
      {count !== undefined && <span className="ms-auto ps-2 text-sm text-quiet tabular-nums">{count}</span>}
    </label>
  );
}
