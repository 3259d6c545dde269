import { type FeeModel } from "@/lib/clients/vocabulary";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { sayMoney } from "@/lib/core/money";
import { count } from "@/lib/core/text/text";

export interface TermsLine {
  id: string;
  feeModel: string;
  feePoints: number | null;
  feePence: number | null;
  rebateDays: number;
  signedOn: Date | null;
  signedBy: string | null;
  validUntil: Date | null;
  recordedAt: Date;
}

const day = (at: Date) => sayDay(fromDateColumn(at), { weekday: false, year: true });

/** A fee as people say it: "20% of the first year’s salary". */
export function sayFee(fee: {
  feeModel: string | null;
  feePoints: number | null;
  feePence: number | null;
}): string | null {
  switch (fee.feeModel as FeeModel | null) {
    case "percentage":
      return `${(fee.feePoints ?? 0) / 100}% of the first year’s salary`;
    case "fixed":
      return `${sayMoney(fee.feePence ?? 0)}, fixed`;
    case "retained":
      return `${sayMoney(fee.feePence ?? 0)}, retained`;
    default:
      return null;
  }
}

/** The terms that count, and those before them. */
export function TermsList({ terms: [current, ...earlier] }: { terms: TermsLine[] }) {
  if (!current) return null;
  return (
    <div className="grid gap-2">
      <p>
        <strong className="block">{sayFee(current)}</strong>
        <span className="text-quiet">{saidOf(current)}</span>
      </p>
      {earlier.length > 0 && (
        <details>
          <summary className="cursor-pointer text-quiet">{count(earlier.length, "earlier agreement")}</summary>
          <ul role="list" className="mt-2 grid gap-2">
            {earlier.map((terms) => (
              <li key={terms.id} className="text-quiet">
                {sayFee(terms)}. {saidOf(terms)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function saidOf({ rebateDays, signedOn, signedBy, validUntil, recordedAt }: TermsLine): string {
  const rebate = rebateDays > 0 ? `Rebate for ${count(rebateDays, "day")}.` : "No rebate.";
  const signed = signedOn
    ? `Signed on ${day(signedOn)}${signedBy ? ` by ${signedBy}` : ""}.`
    : `Not signed; recorded on ${sayDay(londonDay(recordedAt), { weekday: false, year: true })}.`;
  return [rebate, signed, validUntil ? `Valid until ${day(validUntil)}.` : ""].filter(Boolean).join(" ");
}
