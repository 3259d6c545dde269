import { count } from "@/lib/core/text/text";
import { Matter, MatterRow } from "./matter";

export interface BeforeLong {
  posts: { id: string; title: string; author: string }[];
  postsTotal: number;
  /** Consultants without a free time in the week from Monday. */
  full: { id: string; name: string }[];
  brokenLinks: number;
}

export const isAnythingSoon = ({ posts, full, brokenLinks }: BeforeLong): boolean =>
  posts.length + full.length + brokenLinks > 0;

/** What can wait until the rest is done. */
export function WhatCanWait({ soon: { posts, postsTotal, full, brokenLinks } }: { soon: BeforeLong }) {
  return (
    <Matter
      title="When there is time"
      more={
        postsTotal > posts.length
          ? { label: `All ${postsTotal} to read`, href: "/admin/posts?state=review" }
          : undefined
      }
    >
      {posts.map(({ id, title, author }) => (
        <MatterRow
          key={id}
          title={`Read “${title}”`}
          href={`/admin/posts/${id}`}
          detail={`A draft under the name of ${author} waits for somebody else to read it.`}
        />
      ))}
      {full.map(({ id, name }) => (
        <MatterRow
          key={id}
          title={`${name} has no free time next week`}
          href={`/admin/calls/diaries/${id}`}
          detail="Full, away or without hours: visitors are not offered them."
        />
      ))}
      {brokenLinks > 0 && (
        <MatterRow
          title={`${count(brokenLinks, "post")} with a link that leads nowhere`}
          href="/admin/posts?links=broken"
          detail="Tried three times, days apart."
        />
      )}
    </Matter>
  );
}
