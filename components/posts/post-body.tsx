import type { ReactNode } from "react";
import { Prose } from "@/components/ui/prose";
import type { PostDetails } from "@/lib/posts/types";
import { PostContents } from "./post-contents";

type Props = {
  contents: PostDetails["contents"];
  /** The article in two, parted between two of its sections; the second may be empty. */
  parts: [string, string];
  /** What stands where it is parted. */
  middle: ReactNode;
  /** What follows the text in its column. */
  children?: ReactNode;
};

/** A post's text alone in its measure, with its contents beside it on wide screens. */
export function PostBody({ contents, parts: [first, second], middle, children }: Props) {
  return (
    <div className="wrap grid gap-8 2xl:grid-cols-[13rem_minmax(0,39rem)_1fr] 2xl:gap-18">
      <PostContents contents={contents} />
      <div className="min-w-0 max-w-[39rem] 2xl:col-start-2">
        <article data-reading="">
          <Prose kind="post" html={first} />
          {second && (
            <>
              <div className="my-11 print:hidden">{middle}</div>
              <Prose kind="post" html={second} className="print:mt-[2.25em]" />
            </>
          )}
        </article>
        {children}
      </div>
    </div>
  );
}
