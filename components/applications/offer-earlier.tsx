import type { OfferTerms } from "@/lib/applications/offers/reading";
import { OfferTalk, OfferTermsOf } from "./offer-terms";

/** The versions before, for whoever wants to compare. */
export function EarlierOffers({ versions }: { versions: OfferTerms[] }) {
  if (versions.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">
        {versions.length === 1 ? "The version before" : "The versions before"}
      </summary>
      <ol role="list" className="mt-4 grid gap-6">
        {versions.map((offer) => (
          <li key={offer.id} className="grid gap-3 border-s-3 border-line ps-4">
            <OfferTermsOf offer={offer} documentUrl={`/account/offers/${offer.id}/document`} />
            <OfferTalk offer={offer} us="We wrote" them="You wrote" />
          </li>
        ))}
      </ol>
    </details>
  );
}
