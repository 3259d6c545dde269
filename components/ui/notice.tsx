import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { Outcome } from "./outcome";

const TONES = {
  good: { look: "bg-good-wash [--accent:var(--good)]", icon: "check" },
  warn: { look: "bg-warn-wash [--accent:var(--warn)]", icon: "warning" },
  bad: { look: "bg-bad-wash [--accent:var(--bad)]", icon: "warning" },
  plain: { look: "bg-sand [--accent:var(--quiet)]", icon: undefined },
} as const;

type Props = {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  /** It says what became of what the reader just did, as every good one does. */
  isOutcome?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A word in the flow of the page about what just happened or what to know before going on. */
export function Notice({ tone = "plain", title, isOutcome = tone === "good", className, children }: Props) {
  const { look, icon } = TONES[tone];
  const classes = cx("flex gap-3 rounded-control px-4 py-3 outline-none forced-colors:border", look, className);
  const words = (
    <>
      {icon && <Icon name={icon} className="mt-[0.15em] text-(--accent)" />}
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
    </>
  );
  if (isOutcome) return <Outcome className={classes}>{words}</Outcome>;
  return (
    <div role={tone === "bad" ? "alert" : undefined} className={classes}>
      {words}
    </div>
  );
}
