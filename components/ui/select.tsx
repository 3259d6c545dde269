import type { ComponentProps } from "react";
import { cx } from "./cx";
import { CONTROL_LITTLE } from "./frame";
import { Icon } from "./icon";

/** A native select of a tool or a list, with the arrow that all of ours have. `className` is that of its box. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cx("grid min-w-0 items-center *:[grid-area:1/1]", className)}>
      <select className={cx(CONTROL_LITTLE, "w-full min-w-0 appearance-none pe-9")} {...rest} />
      <Icon name="chevron" className="pointer-events-none me-3 size-4 justify-self-end text-quiet" />
    </span>
  );
}
