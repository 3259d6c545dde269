import { BarChart } from "@/components/ui/bar-chart";
import { type Column, Table, Td, Tr } from "@/components/ui/table";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import type { FiguresOrder } from "@/lib/posts/schema";
import { type DayFigures, perThousand, type PostFigures } from "@/lib/posts/types";
import { Sparkline } from "./sparkline";

type Props = { posts: PostFigures[]; order: FiguresOrder; hrefOf: (order: FiguresOrder) => string };

/** Articles with what they led to. A head sorts by its column, largest first. */
export function PostFiguresTable({ posts, order, hrefOf }: Props) {
  const column = (head: string, by: FiguresOrder): Column => ({
    head,
    numeric: by !== "title",
    href: hrefOf(by),
    sort: order === by ? (by === "title" ? "ascending" : "descending") : "none",
  });
  return (
    <Table
      label="Articles"
      columns={[
        column("Article", "title"),
        { head: "Reads by day" },
        column("Reads", "reads"),
        column("Alert sign-ups", "alerts"),
        column("Calls", "calls"),
        column("Sign-ups per 1,000 reads", "per-thousand"),
      ]}
    >
      {posts.map((post) => (
        <Tr key={post.id}>
          <Td className="max-w-96 truncate">
            <a href={`/admin/posts/${post.id}`}>{post.title}</a>
            {post.state === "withdrawn" && <span className="text-quiet"> taken down</span>}
          </Td>
          <Td>
            <Sparkline values={post.readsByDay} />
          </Td>
          <Number of={post.reads} />
          <Number of={post.alerts} />
          <Number of={post.calls} />
          <Td numeric tone="quiet">
            {perThousand(post)?.toFixed(1) ?? "–"}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function Number({ of }: { of: number }) {
  return (
    <Td numeric tone={of > 0 ? undefined : "quiet"}>
      {of.toLocaleString("en-GB")}
    </Td>
  );
}

/** Reads of every day, and what came of them: two pictures, since there are hundreds of the one for each of the other. */
export function PostFiguresCharts({ days }: { days: DayFigures[] }) {
  const sum = (of: keyof Omit<DayFigures, "day">) => days.reduce((total, day) => total + day[of], 0);
  const bars = (up: keyof Omit<DayFigures, "day">, down?: keyof Omit<DayFigures, "day">) =>
    days.map((day) => ({
      label: sayDay(day.day, { weekday: false }),
      words: sayDay(day.day),
      up: day[up],
      down: down ? day[down] : 0,
    }));
  return (
    <div className="grid max-w-240 items-start gap-x-12 gap-y-8 lg:grid-cols-2">
      <BarChart title={count(sum("reads"), "read")} up="Reads" bars={bars("reads")} />
      <BarChart
        title={`${count(sum("alerts"), "alert sign-up")}, ${count(sum("calls"), "call")}`}
        up="Sign-ups"
        down="Calls"
        bars={bars("alerts", "calls")}
      />
    </div>
  );
}

/** One line of what an article led to. */
export function PostFiguresLine({ days, of }: { days: number; of: Omit<DayFigures, "day"> }) {
  return (
    <p className="mb-5 text-quiet">
      In the last {days} days: {count(of.reads, "read")}, {count(of.alerts, "alert sign-up")}, {count(of.calls, "call")}
      . <a href="/admin/posts/figures">All articles</a>
    </p>
  );
}
