import type { ComponentProps } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

type Props = { icon: IconName; label: string } & Omit<ComponentProps<"button">, "children">;

/** A round button of one glyph. Pressed fills the glyph. The label says what it does and to what. */
export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      className={cx(
        "group/icon inline-grid size-11 place-items-center rounded-full text-quiet hover:bg-wash hover:text-brand focus-visible:rounded-full focus-visible:outline-offset-0 aria-pressed:text-brand",
        className,
      )}
      {...rest}
    >
      <Icon name={icon} className="group-aria-pressed/icon:fill-current" />
    </button>
  );
}
