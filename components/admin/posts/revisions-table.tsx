import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment, sayTime } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";

type Save = { version: number; savedAt: Date; savedBy: string | null; title: string; added: number; removed: number };
type Props = {
  /** The newest first. */
  saves: Save[];
  /** The two versions whose difference is shown. */
  shown: { from: number; to: number };
  /** The save that readers have (`isOut`) or get, while a later one waits. */
  pinned: { version: number; isOut: boolean } | null;
  restore?: (form: FormData) => Promise<void>;
};

/** The saves of a post: who, when and how many words; any two can be put beside each other. */
export function RevisionsTable({ saves, shown, pinned, restore }: Props) {
  return (
    <form action={restore} id="saves">
      <Table
        label="Saves"
        columns={[
          { head: "From" },
          { head: "To" },
          { head: "Saved" },
          { head: "By" },
          { head: "Added", numeric: true },
          { head: "Removed", numeric: true },
          { head: "What can be done", unseen: true },
        ]}
      >
        {saves.map((save, index) => (
          <Tr key={save.version} chosen={save.version === shown.to}>
            {(["from", "to"] as const).map((side) => (
              <Td key={side}>
                <input
                  type="radio"
                  form="two-saves"
                  disabled={saves.length < 2}
                  name={side}
                  value={save.version}
                  defaultChecked={save.version === shown[side]}
                  aria-label={`Show the difference ${side} the save of ${sayMoment(save.savedAt)}`}
                  className="size-5 accent-brand"
                />
              </Td>
            ))}
            <Td>
              {sayDay(londonDay(save.savedAt), { weekday: false })}, {sayTime(save.savedAt)}{" "}
              {pinned?.version === save.version && (
                <Badge tone="good">{pinned.isOut ? "Readers have this" : "Comes out"}</Badge>
              )}
            </Td>
            <Td>{save.savedBy ?? "the house"}</Td>
            <Td numeric>{count(save.added, "word")}</Td>
            <Td numeric>{count(save.removed, "word")}</Td>
            <Td className="relative">
              {restore && (index > 0 || save.version !== saves[0]?.version) && (
                <Button name="restore" value={save.version} look="plain" size="desk">
                  Restore<span className="sr-only"> the text of {sayMoment(save.savedAt)}</span>
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </Table>
    </form>
  );
}
