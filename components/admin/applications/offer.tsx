import { OfferTalk, OfferTermsOf } from "@/components/applications/offer-terms";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { isLive, OFFER_STATES, type OfferState } from "@/lib/applications/offers/offer-input";
import type { OffersForStaff, OfferTerms } from "@/lib/applications/offers/reading";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import { bareAmount } from "@/lib/core/money";
import { OfferForm, OfferWordsForm } from "./offer-form";

type Props = {
  offers: OffersForStaff;
  said?: string;
  make: FormAction;
  takeBack: FormAction;
  answer: FormAction;
  now: Date;
};

const SAID: Record<string, string> = {
  made: "The offer is with the candidate: the letter goes now.",
  withdrawn: "The offer is taken back, and the candidate has been told.",
  explained: "Your answer is on its way.",
};

const TONES: Record<OfferState, "plain" | "good" | "warn" | "bad"> = {
  made: "plain",
  negotiating: "warn",
  accepted: "good",
  declined: "plain",
  lapsed: "bad",
  withdrawn: "plain",
  replaced: "plain",
};

/** What is offered to a candidate, what became of it, and what can be done next. */
export function OfferPanel({ offers, said, make, takeBack, answer, now }: Props) {
  const [newest, ...earlier] = offers.versions;
  const canAct = newest !== undefined && isLive(newest.state) && offers.canMake;
  return (
    <Sheet as="section" className="grid gap-5">
      <header id="offer" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">Offer</h2>
        {newest && <Badge tone={TONES[newest.state]}>{standing(newest, now)}</Badge>}
        {newest && newest.version > 1 && <span className="text-quiet">version {newest.version}</span>}
      </header>
      {said && SAID[said] && <Notice tone="good">{SAID[said]}</Notice>}
      {newest && <OfferTermsOf offer={newest} documentUrl={`/admin/offers/${newest.id}/document`} />}
      {newest?.reason && <p className="whitespace-pre-line text-quiet">Why: {newest.reason}</p>}
      {newest && <OfferTalk offer={newest} us="We answered" />}
      {canAct && newest.state === "negotiating" && (
        <OfferWordsForm id="answer" action={answer} label="Your answer" send="Send the answer" sending="Sending…" />
      )}
      {offers.canMake && (
        <details open={newest === undefined}>
          <summary className="cursor-pointer font-semibold">{newest ? "Make a new version" : "Make an offer"}</summary>
          <div className="mt-4">
            <OfferForm action={make} start={startOf(offers)} />
          </div>
        </details>
      )}
      {canAct && (
        <details>
          <summary className="cursor-pointer font-semibold">Take it back</summary>
          <div className="mt-4">
            <OfferWordsForm
              id="take-back"
              action={takeBack}
              label="What the candidate reads"
              send="Take the offer back"
              sending="Taking it back…"
            />
          </div>
        </details>
      )}
      {earlier.length > 0 && <Earlier versions={earlier} />}
    </Sheet>
  );
}

function Earlier({ versions }: { versions: OfferTerms[] }) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">Earlier versions</summary>
      <ol role="list" className="mt-4 grid gap-6">
        {versions.map((offer) => (
          <li key={offer.id} className="grid gap-3 border-s-3 border-line ps-4">
            <p className="text-quiet">
              Version {offer.version}, made {sayMoment(offer.madeAt)}: {OFFER_STATES[offer.state].toLowerCase()}
            </p>
            <OfferTermsOf offer={offer} documentUrl={`/admin/offers/${offer.id}/document`} />
            <OfferTalk offer={offer} us="We answered" />
          </li>
        ))}
      </ol>
    </details>
  );
}

const standing = ({ state, expiresAt }: OfferTerms, now: Date): string =>
  isLive(state) && expiresAt <= now ? "Its time is over" : OFFER_STATES[state];

/** A next version begins with what the last one said; a first with what the job says. */
function startOf({ versions: [newest], job }: OffersForStaff): Record<string, string> {
  if (!newest)
    return {
      seen: "0",
      contract: job.contract,
      payPeriod: "year",
      weeklyHours: "37.5",
      place: job.place,
      startOn: job.startsOn ? fromDateColumn(job.startsOn) : "",
    };
  return {
    seen: String(newest.version),
    pay: bareAmount(newest.payPence) ?? "",
    payPeriod: newest.payPeriod,
    contract: newest.contract,
    weeklyHours: String(newest.weeklyMinutes / 60),
    startOn: fromDateColumn(newest.startOn),
    endsOn: newest.endsOn ? fromDateColumn(newest.endsOn) : "",
    place: newest.place,
    conditions: newest.conditions,
    summary: newest.summary,
  };
}
