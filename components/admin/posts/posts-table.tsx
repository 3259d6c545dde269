import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import { londonDay, sayDay, sayMoment } from "@/lib/core/dates";

type PostState = "draft" | "review" | "scheduled" | "public" | "withdrawn";
type PostLine = {
  id: string;
  title: string;
  words: number;
  state: PostState;
  publishedAt: Date | null;
  updatedAt: Date;
  pinnedVersion: number | null;
  author: { name: string };
  category: { name: string };
};

const STATES = {
  draft: <Badge>Draft</Badge>,
  review: <Badge tone="warn">To read</Badge>,
  scheduled: <Badge tone="warn">Scheduled</Badge>,
  public: <Badge tone="good">Public</Badge>,
  withdrawn: <Badge tone="bad">Taken down</Badge>,
};

export function PostsTable({ posts }: { posts: PostLine[] }) {
  return (
    <Table
      label="Posts"
      columns={[
        { head: "Title" },
        { head: "State" },
        { head: "Category" },
        { head: "By" },
        { head: "Words", numeric: true },
        { head: "Published", numeric: true },
        { head: "Changed", numeric: true },
      ]}
    >
      {posts.map((post) => (
        <Tr key={post.id}>
          <Td head className="max-w-80 truncate">
            <a href={`/admin/posts/${post.id}`}>{post.title}</a>
          </Td>
          <Td>
            {STATES[post.state]} {post.pinnedVersion !== null && <Badge>A later text waits</Badge>}
          </Td>
          <Td>{post.category.name}</Td>
          <Td>{post.author.name}</Td>
          <Td numeric>{post.words.toLocaleString("en-GB")}</Td>
          <Td numeric>
            {post.publishedAt
              ? post.state === "scheduled"
                ? sayMoment(post.publishedAt)
                : sayDay(londonDay(post.publishedAt), { weekday: false, year: true })
              : ""}
          </Td>
          <Td numeric tone="quiet">
            {sayDay(londonDay(post.updatedAt), { weekday: false })}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
