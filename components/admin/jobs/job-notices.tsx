import { Notice } from "@/components/ui/notice";
import { sayMoment, sayTime } from "@/lib/core/time/say";

type Props = {
  job: {
    state: "open" | "draft" | "scheduled" | "closed" | "withdrawn";
    version: number;
    publishedAt: Date | null;
    source: string | null;
    remarks: string[];
    editedFields: string[];
    doubts: string[];
  };
  /** What the address says has just happened. */
  said: (name: string) => string | undefined;
  others: { name: string; savedAt: Date; isWriting: boolean }[];
};

/** What to know before writing on: what has just happened, who else is here, what an import assumed, and what is doubtful. */
export function JobNotices({ job, said, others }: Props) {
  const { doubts, source, remarks, editedFields } = job;
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      <WhatHappened job={job} said={said} />
      {others.map((other) => (
        <Notice key={other.name} tone="warn">
          {other.isWriting
            ? `${other.name} is editing this too: their text was last kept at ${sayTime(other.savedAt)}. If you both save, you will be shown both.`
            : `${other.name} has text here from ${sayMoment(other.savedAt)} that is not saved.`}
        </Notice>
      ))}
      {doubts.length > 0 && (
        <Notice tone="warn" title={job.state === "open" ? "Worth a look" : "Worth a look before it comes out"}>
          <Lines of={doubts} />
        </Notice>
      )}
      {source && (
        <details className="rounded-control bg-sand px-4 py-3">
          <summary className="cursor-pointer font-semibold">
            Imported from {source}
            {remarks.length > 0 && `: ${remarks.length === 1 ? "one remark" : `${remarks.length} remarks`}`}
          </summary>
          <div className="mt-2 grid gap-2">
            {editedFields.length > 0 && <p>Changed by hand, so imports leave it alone: {editedFields.join(", ")}.</p>}
            <Lines of={remarks} />
          </div>
        </details>
      )}
    </div>
  );
}

function Lines({ of }: { of: string[] }) {
  if (of.length === 0) return null;
  return (
    <ul className="list-disc ps-5">
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function WhatHappened({ job: { state, version, publishedAt }, said }: Pick<Props, "job" | "said">) {
  const words = sentence(state, publishedAt, said);
  return words ? (
    <Notice key={`${words} ${version}`} tone="good">
      {words}
    </Notice>
  ) : null;
}

const SAVED: Partial<Record<Props["job"]["state"], string>> = {
  open: "Saved. Visitors see it now.",
  draft: "Saved. Nobody outside sees it until you publish it.",
};

function sentence(state: Props["job"]["state"], publishedAt: Date | null, said: Props["said"]): string | null {
  if (said("published"))
    return state === "scheduled" && publishedAt
      ? `Scheduled. It comes out by itself on ${sayMoment(publishedAt)}.`
      : "Published. People can apply now.";
  if (said("saved")) return SAVED[state] ?? "Saved.";
  if (said("duplicated")) return "A copy, as a draft. Change what is different, then publish it.";
  if (said("restored"))
    return state === "open"
      ? "The earlier version is the newest now. Visitors see it."
      : "The earlier version is the newest now.";
  if (said("closed")) return state === "draft" ? "It is a draft again." : "Closed.";
  if (said("withdrawn")) return "Withdrawn.";
  if (said("template")) return "Kept as a template. You find it under “New job”.";
  return null;
}
