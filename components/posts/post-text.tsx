import { Fragment, type ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Prose } from "@/components/ui/prose";
import { type LiveBlock, partsOf } from "@/lib/posts/text/blocks";
import { readingFonts } from "./reading-font";

type Props = {
  html: string;
  /** What a block shows whose content lives. */
  live: (block: LiveBlock) => ReactNode;
  className?: string;
};

/** A stretch of an article with its live blocks between its paragraphs. */
export function PostText({ html, live, className }: Props) {
  return partsOf(html).map((part, at) => (
    <Fragment key={at}>
      {part.kind === "html" ? (
        <Prose kind="post" html={part.html} className={cx(readingFonts, at > 0 && "prose-on", className)} />
      ) : (
        <div className="my-9">{live(part)}</div>
      )}
    </Fragment>
  ));
}
