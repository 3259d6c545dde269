import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

interface Import {
  id: string;
  source: string;
  fileName: string | null;
  by: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  counts: { created: number; updated: number; rejected: number } | null;
  there: number;
  untouched: number;
}

type Props = {
  imports: Import[];
  /** Begins to take one back: first one looks at what would go. */
  takeBack: (id: string) => () => Promise<void>;
};

/** What was taken in, with what became of it; each can be taken back as long as something of it is untouched. */
export function ImportsTable({ imports, takeBack }: Props) {
  return (
    <Table
      label="Taken in"
      columns={[
        { head: "From" },
        { head: "When" },
        { head: "By" },
        { head: "New", numeric: true },
        { head: "Changed", numeric: true },
        { head: "Refused", numeric: true },
        { head: "There now" },
      ]}
    >
      {imports.map((one) => (
        <Tr key={one.id}>
          <Td head>{one.fileName ?? one.source}</Td>
          <Td>{sayMoment(one.startedAt)}</Td>
          <Td>{one.by ?? "a command"}</Td>
          <Td numeric>{number(one.counts?.created)}</Td>
          <Td numeric>{number(one.counts?.updated)}</Td>
          <Td numeric>{number(one.counts?.rejected)}</Td>
          <Td>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <There {...one} />
              {one.untouched > 0 && (
                <form action={takeBack(one.id)}>
                  <Button
                    type="submit"
                    size="little"
                    look="plain"
                    aria-label={`Take back ${one.fileName ?? one.source}`}
                  >
                    Take back…
                  </Button>
                </form>
              )}
            </span>
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

const number = (n: number | undefined) => n?.toLocaleString("en-GB") ?? "";

function There({ id, there, untouched, counts, finishedAt }: Import) {
  if (there === 0)
    return <span className="text-quiet">{counts || finishedAt ? "None of its new ones" : "Nothing yet"}</span>;
  return (
    <a href={`/admin/jobs?state=all&import=${id}`}>
      {count(there, "job")}
      {untouched < there && `, ${untouched.toLocaleString("en-GB")} of them untouched`}
    </a>
  );
}
