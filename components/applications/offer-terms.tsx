import { Pairs } from "@/components/ui/facts";
import type { OfferTerms } from "@/lib/applications/offers/reading";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay, sayLast } from "@/lib/core/time/say";
import { PERIOD_WORDS, sayMoney } from "@/lib/core/money";
import { CONTRACTS } from "@/lib/jobs/vocabulary";

const day = (at: Date) => sayDay(fromDateColumn(at), { year: true });

/** What is offered, in plain words and in figures: the same for candidate and staff. */
export function OfferTermsOf({ offer, documentUrl }: { offer: OfferTerms; documentUrl: string }) {
  return (
    <div className="grid gap-5">
      <p className="max-w-[42em] whitespace-pre-line">{offer.summary}</p>
      <Pairs
        pairs={[
          { term: "Pay", answer: `${sayMoney(offer.payPence)} ${PERIOD_WORDS[offer.payPeriod]}` },
          { term: "Hours", answer: `${String(Math.round(offer.weeklyMinutes / 6) / 10)} a week` },
          { term: "Contract", answer: CONTRACTS[offer.contract] },
          { term: "First day", answer: day(offer.startOn) },
          ...(offer.endsOn ? [{ term: "Last day", answer: day(offer.endsOn) }] : []),
          { term: "Where", answer: offer.place },
          {
            term: "On condition",
            answer: <span className="whitespace-pre-line">{offer.conditions || "Nothing"}</span>,
          },
          { term: "Answer by", answer: sayLast(offer.expiresAt) },
          ...(offer.document
            ? [
                {
                  term: "Document",
                  answer: (
                    <a href={documentUrl} className="inline-block py-1">
                      {offer.document.name}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** What was said about one version, oldest first. */
export function OfferTalk({ offer, us, them = "They wrote" }: { offer: OfferTerms; us: string; them?: string }) {
  if (offer.messages.length === 0) return null;
  return (
    <ol role="list" className="grid gap-3">
      {offer.messages.map(({ at, side, text }) => (
        <li key={`${side}-${at.toISOString()}`} className="border-s-3 border-line ps-4">
          <p className="text-sm text-quiet">{side === "staff" ? us : them}</p>
          <p className="max-w-[42em] whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  );
}
