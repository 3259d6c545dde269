import { sayMoment } from "@/lib/core/time/say";

export interface HistoryLine {
  at: Date;
  action: string;
  subject: string;
  by: string | null;
  details: unknown;
}

const DEEDS: Record<string, string> = {
  "client create": "wrote the client down",
  "client save": "changed the client",
  "client note": "added a note",
  "client terms": "recorded terms of business",
  "client take-jobs": "gave it jobs",
  "contact create": "added a contact",
  "contact save": "changed a contact",
  "contact left": "said that a contact has left",
  "contact is-back": "said that a contact is back",
  "vacancy create": "took the vacancy",
  "vacancy save": "changed the vacancy",
  "vacancy move": "moved the vacancy",
  "authority record": "recorded an authority to advertise",
  "authority take-back": "took an authority back",
};

/** Fields by the words that staff know them by; others say themselves. */
const FIELDS: Record<string, string> = {
  legalName: "legal name",
  companyNumber: "company number",
  isConfidential: "confidential",
  ownerId: "owner",
  contactId: "who hires",
  feeModel: "fee",
  feePoints: "share",
  feePence: "sum",
  filledCount: "found",
  headcount: "wanted",
  salaryMinPence: "pay from",
  salaryMaxPence: "pay to",
  startOn: "start",
  deadlineOn: "deadline",
};
/** What leads to a person, or is only for whoever may read it, is named without its value. */
const UNSAID = new Set([
  "ownerId",
  "contactId",
  "feeModel",
  "feePoints",
  "feePence",
  "salaryMinPence",
  "salaryMaxPence",
]);

/** Who did what and when, with from what to what. */
export function HistoryList({ happenings }: { happenings: HistoryLine[] }) {
  return (
    <ol role="list" className="grid gap-2.5">
      {happenings.map(({ at, action, subject, by, details }, index) => (
        <li key={index}>
          <span>
            <strong className="font-medium">{by ?? "Somebody who has gone"}</strong>{" "}
            {DEEDS[`${subject} ${action}`] ?? `${action} ${subject}`}
            {changesIn(details)}
          </span>
          <span className="block text-sm text-quiet">{sayMoment(at)}</span>
        </li>
      ))}
    </ol>
  );
}

function changesIn(details: unknown): string {
  const { from, to, changed } = (details ?? {}) as { from?: unknown; to?: unknown; changed?: unknown };
  if (Array.isArray(changed) && !to) return changed.length > 0 ? `: ${changed.map(fieldOf).join(", ")}` : "";
  if (!from || !to || typeof to !== "object") return "";
  const before = from as Record<string, unknown>;
  const said = Object.entries(to as Record<string, unknown>).map(([name, value]) =>
    UNSAID.has(name) ? fieldOf(name) : `${fieldOf(name)} from ${saidOf(before[name])} to ${saidOf(value)}`,
  );
  return said.length > 0 ? `: ${said.join(", ")}` : "";
}

const fieldOf = (name: unknown): string => FIELDS[String(name)] ?? String(name);

function saidOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 10) : `“${text}”`;
}
