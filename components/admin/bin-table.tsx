import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";

type Props = {
  title: string;
  things: { id: string; name: string; by: string; binnedAt: Date; goesAt: Date }[];
  /** The way back of one of them. */
  putBack: (id: string) => () => Promise<void>;
};

/** What of one kind is in the bin, who put it there, and until when it can be put back. */
export function BinTable({ title, things, putBack }: Props) {
  return (
    <section className="grid gap-2">
      <h2 className="text-base">{title}</h2>
      <Table
        label={title}
        columns={[
          { head: "What" },
          { head: "Thrown away by" },
          { head: "On", numeric: true },
          { head: "Goes for good on", numeric: true },
          { head: "Put back", unseen: true },
        ]}
      >
        {things.map(({ id, name, by, binnedAt, goesAt }) => (
          <Tr key={id}>
            <Td head className="max-w-96 truncate">
              {name}
            </Td>
            <Td>{by}</Td>
            <Td numeric>{sayDay(londonDay(binnedAt), { weekday: false })}</Td>
            <Td numeric>{sayDay(londonDay(goesAt), { weekday: false })}</Td>
            <Td numeric>
              <form action={putBack(id)}>
                <Button size="desk" look="plain">
                  Put back<VisuallyHidden> {name}</VisuallyHidden>
                </Button>
              </form>
            </Td>
          </Tr>
        ))}
      </Table>
    </section>
  );
}
