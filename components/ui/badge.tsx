import type { ReactNode } from "react";
import { cx } from "./cx";

const TONES = {
  plain: "bg-sand text-ink",
  good: "bg-good-wash text-good",
  warn: "bg-warn-wash text-warn",
  bad: "bg-bad-wash text-bad",
};

/** Says a state in one or two words. In a list only "closing soon" is coloured. */
export function Badge({
  tone = "plain",
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-badge px-2 py-px text-sm leading-normal font-medium whitespace-nowrap forced-colors:outline",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
