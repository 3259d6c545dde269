import { Badge } from "@/components/ui/badge";
import { londonDay } from "@/lib/core/time/dates";
import { sayShortDay, sayMoment } from "@/lib/core/time/say";
import type { PostLine } from "@/lib/posts/staff/table";
import { type Cells, RowLink } from "../table/data-table";

const STATES: Record<PostLine["state"], { tone: "plain" | "good" | "warn" | "bad"; words: string }> = {
  draft: { tone: "plain", words: "Draft" },
  review: { tone: "warn", words: "To read" },
  scheduled: { tone: "warn", words: "Scheduled" },
  public: { tone: "good", words: "Public" },
  withdrawn: { tone: "bad", words: "Taken down" },
};

/** A post as an editor scans it. */
export const POST_CELLS: Cells<PostLine> = {
  title: ({ id, title }) => <RowLink href={`/admin/posts/${id}`}>{title}</RowLink>,
  state: ({ state, pinnedVersion }) => (
    <span className="flex flex-wrap gap-1.5">
      <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>
      {pinnedVersion !== null && <Badge>A later text waits</Badge>}
    </span>
  ),
  category: ({ category }) => category.name,
  author: ({ author }) => author.name,
  words: ({ words }) => words.toLocaleString("en-GB"),
  published: ({ publishedAt, state }) => {
    if (!publishedAt) return null;
    return state === "scheduled" ? sayMoment(publishedAt) : sayShortDay(londonDay(publishedAt));
  },
  changed: ({ updatedAt }) => <span className="text-quiet">{sayShortDay(londonDay(updatedAt))}</span>,
  slug: ({ slug }) => `/blog/${slug}`,
};
