import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  /** A post is set in the serif; a job's text and a legal page are not. */
  kind?: "post" | "plain";
  /** HTML that was cleaned when it was saved; give it or children. */
  html?: string;
  className?: string;
  children?: ReactNode;
};

/** Long text with its headings, lists, tables and callouts. */
export function Prose({ kind = "plain", html, className, children }: Props) {
  const classes = cx(
    "prose max-w-[39rem]",
    kind === "post" ? "prose-post" : "print:max-w-none print:columns-2 print:gap-[10mm]",
    className,
  );
  if (html !== undefined) return <div className={classes} dangerouslySetInnerHTML={{ __html: html }} />;
  return <div className={classes}>{children}</div>;
}
