import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A raised sheet of paper with a hairline: a summary, the apply box. Not for lists; those are rows. */
export function Sheet({
  as: Tag = "div",
  className,
  children,
  ...rest
}: {
  as?: "div" | "aside" | "section";
  className?: string;
  children: ReactNode;
} & Pick<ComponentProps<"section">, "id" | "tabIndex" | "aria-label">) {
  return (
    <Tag className={cx("rounded-card border border-line bg-raised p-6", className)} {...rest}>
      {children}
    </Tag>
  );
}

/** A block in the flow on sand: one message, one action. */
export function House({
  as: Tag = "aside",
  className,
  children,
  ...rest
}: {
  as?: "div" | "aside" | "section";
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tag className={cx("grid gap-4 rounded-card bg-sand p-6 font-text text-base leading-normal", className)} {...rest}>
      {children}
    </Tag>
  );
}
