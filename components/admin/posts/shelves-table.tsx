import { Table, Td, Tr } from "@/components/ui/table";

type Shelf = { id: string; slug: string; name: string; posts: number; publicPosts: number };
type Props = {
  label: string;
  shelves: Shelf[];
  /** Where each is changed, and where readers find it. */
  path: string;
  page: string;
};

/** Categories or authors: name, address, and how many articles stand there. */
export function ShelvesTable({ label, shelves, path, page }: Props) {
  if (shelves.length === 0) return <p className="py-6 text-quiet">There is none yet.</p>;
  return (
    <Table
      label={label}
      columns={[
        { head: "Name" },
        { head: "Address" },
        { head: "Public", numeric: true },
        { head: "All articles", numeric: true },
      ]}
    >
      {shelves.map(({ id, slug, name, posts, publicPosts }) => (
        <Tr key={id}>
          <Td head className="max-w-80 truncate">
            <a href={`${path}/${id}`}>{name}</a>
          </Td>
          <Td tone="quiet" className="max-w-80 truncate">
            {publicPosts > 0 ? <a href={`${page}/${slug}`}>{`${page}/${slug}`}</a> : `${page}/${slug}`}
          </Td>
          <Td numeric>{publicPosts.toLocaleString("en-GB")}</Td>
          <Td numeric>{posts.toLocaleString("en-GB")}</Td>
        </Tr>
      ))}
    </Table>
  );
}
