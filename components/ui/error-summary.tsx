"use client";

import { type Ref, useId } from "react";

const COUNTS = ["", "One thing", "Two things", "Three things", "Four things", "Five things", "Six things"];

/** `isBeside` opens in a new tab: leaving this page would lose what was typed. */
export type Problem = { href?: string; text: string; isBeside?: boolean };

type Props = {
  problems: Problem[];
  /** In place of how many things there are to put right. */
  title?: string;
  /** It has been heard, and is being worked through: lines that go are not read out. */
  isRead?: boolean;
  ref?: Ref<HTMLDivElement>;
};

/**
 * The list above a form that was refused, each line a link to its field. `autofocus` brings readers here on a page that
 * comes back without script; a form with script moves the focus itself.
 */
export function ErrorSummary({ problems, title, isRead, ref }: Props) {
  const titleId = useId();
  return (
    <div
      ref={ref}
      role={isRead ? "group" : "alert"}
      aria-labelledby={titleId}
      tabIndex={-1}
      autoFocus
      data-summary=""
      className="rounded-card border-2 border-bad bg-raised px-6 py-5 focus-visible:rounded-card"
    >
      <h2 id={titleId} className="mb-2 text-lg">
        {title ?? `${COUNTS[problems.length] ?? `${problems.length} things`} to put right`}
      </h2>
      <ul role="list">
        {problems.map(({ href, text, isBeside }) => (
          <li key={`${href} ${text}`}>
            {href ? (
              <a
                href={href}
                target={isBeside ? "_blank" : undefined}
                className="inline-block py-1 font-semibold text-bad hover:text-bad"
              >
                {text}
              </a>
            ) : (
              <p className="py-1 font-semibold text-bad">{text}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
