import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

const TONES = {
  good: { look: "bg-good-wash [--accent:var(--good)]", icon: "check" },
  warn: { look: "bg-warn-wash [--accent:var(--warn)]", icon: "warning" },
  bad: { look: "bg-bad-wash [--accent:var(--bad)]", icon: "warning" },
  plain: { look: "bg-sand [--accent:var(--quiet)]", icon: undefined },
} as const;

type Props = { tone?: keyof typeof TONES; title?: ReactNode; className?: string; children?: ReactNode };

/** A word in the flow of the page about what just happened or what to know before going on. */
export function Notice({ tone = "plain", title, className, children }: Props) {
  const { look, icon } = TONES[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : tone === "good" ? "status" : undefined}
      className={cx("flex gap-3 rounded-control px-4 py-3 forced-colors:border", look, className)}
    >
      {icon && <Icon name={icon} className="mt-[0.15em] text-(--accent)" />}
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
    </div>
  );
}
