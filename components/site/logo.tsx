import { cx } from "@/components/ui/cx";
import { Overlap } from "./overlap";

/** The mark alone: two circles that meet. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 26" aria-hidden="true" className={cx("h-[1.625rem] w-10 flex-none", className)}>
      <Overlap
        of={[
          { x: 13, y: 13, r: 13, fill: "coral" },
          { x: 27, y: 13, r: 13, fill: "sky" },
        ]}
      />
    </svg>
  );
}

/** The mark with the name, as the way home. */
export function Logo({ name, href = "/", className }: { name: string; href?: string; className?: string }) {
  return (
    <a
      href={href}
      className={cx(
        "headline inline-flex min-h-11 items-center gap-2.5 text-[1.125rem] leading-none tracking-tight text-inherit sm:whitespace-nowrap no-underline hover:text-inherit",
        className,
      )}
    >
      <Mark />
      {name}
    </a>
  );
}
