import type { ReactNode } from "react";
import { cx } from "./cx";

const COLOURS = ["bg-sky", "bg-coral", "bg-sun"] as const;
const SIZES = { small: "size-6.5 text-[0.625rem]", usual: "size-11 text-[1rem]", large: "size-18 text-[1.625rem]" };

type FaceProps = {
  name: string;
  /** Where a picture of them is; without it they have initials. */
  picture?: string;
  size?: keyof typeof SIZES;
};

/**
 * A person's picture, or their initials on a circle whose colour stays theirs. The name stands beside it, so readers
 * skip it.
 */
export function Face({ name, picture, size = "usual" }: FaceProps) {
  if (picture)
    return (
      // eslint-disable-next-line @next/next/no-img-element -- a few kilobytes that are as they should be
      <img src={picture} alt="" className={cx("flex-none rounded-full object-cover", SIZES[size])} />
    );
  return (
    <span
      aria-hidden="true"
      data-paint=""
      className={cx(
        "inline-grid flex-none place-items-center rounded-full font-display leading-none font-[650] text-on-shape forced-colors:border",
        COLOURS[sumOf(name) % COLOURS.length],
        SIZES[size],
      )}
    >
      {initials(name)}
    </span>
  );
}

/** A face with the name and one line about it. */
export function Person({
  name,
  lead,
  children,
  className,
}: {
  name: string;
  lead?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx("flex items-center gap-3.5 leading-[1.35]", className)}>
      <Face name={name} />
      <p>
        {lead ?? name}
        {children && <span className="block text-sm text-quiet">{children}</span>}
      </p>
    </div>
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase("en-GB");
}

const sumOf = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
