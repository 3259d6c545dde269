import { Button } from "@/components/ui/button";
import { Table, Td, Tr } from "@/components/ui/table";
import { sayMoment } from "@/lib/core/time/say";
import { type JobField, JOB_FIELD_WORDS } from "@/lib/jobs/form-input";

type Version = {
  version: number;
  act: string;
  savedAt: Date;
  savedBy: string | null;
  why: string | null;
  changed: JobField[];
};
type Props = {
  /** The newest first. */
  versions: Version[];
  /** The two whose difference is shown. */
  shown: { from: number; to: number };
  restore?: (form: FormData) => Promise<void>;
};

const ACTS: Record<string, string> = {
  create: "Written",
  duplicate: "Copied from another job",
  save: "Saved",
  restore: "Brought back",
  publish: "Published",
  close: "Closed",
  withdraw: "Withdrawn",
  import: "Imported anew",
  change: "Changed",
  before: "As it was before",
};

/** The versions of a job: what was done, who and when, and which fields changed; any two can be put beside each other. */
export function VersionsTable({ versions, shown, restore }: Props) {
  return (
    <form action={restore} id="versions">
      <Table
        label="Versions"
        columns={[
          { head: "From" },
          { head: "To" },
          { head: "What was done" },
          { head: "When" },
          { head: "By" },
          { head: "What changed" },
          { head: "What can be done", unseen: true },
        ]}
      >
        {versions.map((one) => (
          <Tr key={one.version} chosen={one.version === shown.to}>
            {(["from", "to"] as const).map((side) => (
              <Td key={side}>
                <input
                  type="radio"
                  form="two-saves"
                  disabled={versions.length < 2}
                  name={side}
                  value={one.version}
                  defaultChecked={one.version === shown[side]}
                  aria-label={`Show the difference ${side} version ${one.version}`}
                  className="size-5 accent-brand"
                />
              </Td>
            ))}
            <Td head className="max-w-64 whitespace-normal">
              {ACTS[one.act] ?? one.act}
              {one.why && <span className="text-quiet">{saidWhy(one)}</span>}
            </Td>
            <Td>{sayMoment(one.savedAt)}</Td>
            <Td>{one.savedBy ?? "the house"}</Td>
            <Td className="max-w-72 whitespace-normal">
              {one.changed.map((name) => JOB_FIELD_WORDS[name]).join(", ")}
            </Td>
            <Td>
              {restore && one.version !== versions[0]?.version && (
                <Button name="restore" value={one.version} look="plain" size="desk">
                  Bring back<span className="sr-only"> version {one.version}</span>
                </Button>
              )}
            </Td>
          </Tr>
        ))}
      </Table>
    </form>
  );
}

const saidWhy = ({ act, why }: Version) =>
  act === "restore" ? `: version ${why}` : act === "import" || act === "before" ? `, from ${why}` : `: ${why}`;
