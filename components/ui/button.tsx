import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-control border-[1.5px] text-center leading-[1.2] font-semibold no-underline focus-visible:rounded-control forced-colors:border-[ButtonText]";

const LOOKS = {
  brand: "border-transparent bg-brand text-on-brand hover:bg-brand-deep hover:text-on-brand",
  plain: "border-edge bg-transparent text-ink hover:border-brand hover:bg-wash hover:text-ink",
  danger: "border-current bg-transparent text-bad hover:bg-bad-wash hover:text-bad",
};
const OFF = "cursor-not-allowed border-transparent bg-line text-quiet";

const SIZES = {
  usual: "min-h-[var(--control,3rem)] px-5 py-[var(--control-pad,0.5rem)]",
  little: "min-h-[var(--control,2.5rem)] px-3.5 py-1 text-sm pointer-coarse:min-h-11",
  desk: "min-h-9.5 px-3 py-1 text-desk pointer-coarse:min-h-11",
};

type Shape = {
  /** One brand button a view. Danger is an outline, never filled. */
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  wide?: boolean;
  icon?: IconName;
  /** Words that say why it cannot be pressed now, shown instead of the button's own: "Sending…". */
  off?: string;
  children: ReactNode;
};
type AsLink = Shape & { href: string } & Omit<ComponentProps<"a">, keyof Shape>;
type AsButton = Shape & { href?: undefined } & Omit<ComponentProps<"button">, keyof Shape>;

export function Button(props: AsLink | AsButton) {
  const { look = "brand", size = "usual", wide, icon, off, children, className, ...rest } = props;
  const classes = cx(BASE, off ? OFF : LOOKS[look], SIZES[size], wide && "w-full", className);
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {off ?? children}
    </>
  );
  if (rest.href !== undefined) {
    return (
      <a className={classes} {...rest}>
        {content}
      </a>
    );
  }
  return (
    <button className={classes} aria-disabled={off ? true : undefined} {...rest}>
      {content}
    </button>
  );
}
