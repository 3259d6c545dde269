import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/dates";

type Save = { version: number; savedAt: Date; savedBy: string | null; title: string; added: number; removed: number };
type Props = {
  /** The newest first. */
  saves: Save[];
  /** The two versions whose difference is shown. */
  shown: { from: number; to: number };
  restore?: (form: FormData) => Promise<void>;
};

/** The saves of a post: who, when and how many words; any two can be put beside each other. */
export function RevisionsTable({ saves, shown, restore }: Props) {
  return (
    <form action={restore} id="saves">
      <Table
        label="Saves"
        columns={[
          { head: "From" },
          { head: "To" },
          { head: "Saved" },
          { head: "By" },
          { head: "Words added", numeric: true },
          { head: "Words removed", numeric: true },
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
            <Td>{sayMoment(save.savedAt)}</Td>
            <Td>{save.savedBy ?? "the house"}</Td>
            <Td numeric>{save.added.toLocaleString("en-GB")}</Td>
            <Td numeric>{save.removed.toLocaleString("en-GB")}</Td>
            <Td>
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
