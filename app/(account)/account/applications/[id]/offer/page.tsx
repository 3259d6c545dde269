import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { AnswerToOffer } from "@/components/applications/offer-answer";
import { EarlierOffers } from "@/components/applications/offer-earlier";
import { OfferTalk, OfferTermsOf } from "@/components/applications/offer-terms";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { ownOffer } from "@/lib/applications/offers/reading";
import { accept, ask, decline } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your offer" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ENDED = {
  accepted: "You said yes. Congratulations.",
  declined: "You said no, and we have told them. It changes nothing between us.",
  lapsed: "The time for an answer is over. If you still want it, ring us today: we ask whether it still stands.",
  withdrawn: "This offer was taken back. We are sorry. Talk to us about what comes next.",
  replaced: "There is a newer version.",
  made: null,
  negotiating: null,
} as const;

/** The offer of one application: what is offered, until when, and the three answers there are. */
export default async function OfferPage({ params, searchParams }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${encodeURIComponent(id)}/offer`);
  const [own, { done }] = await Promise.all([ownOffer(who, id, new Date()), searchParams]);
  const [offer, ...earlier] = own?.versions ?? [];
  if (!own || !offer) return <NotFound />;
  const ended = ENDED[offer.state];
  return (
    <>
      <PageHead
        title={`Your offer: ${own.job.title}`}
        lead={own.job.employer}
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-[46rem] gap-8">
          {ended && (
            <Notice tone={offer.state === "accepted" ? "good" : "plain"}>
              <p>{ended}</p>
              {offer.state === "accepted" && (
                <p>
                  <a href={`/account/applications/${id}/onboarding`}>See what there is to do before your first day</a>
                </p>
              )}
            </Notice>
          )}
          {done === "asked" && own.canAnswer && (
            <Notice tone="good">
              Your question is with us. You hear within two working days; the offer stays open.
            </Notice>
          )}
          <OfferTermsOf offer={offer} documentUrl={`/account/offers/${offer.id}/document`} />
          <OfferTalk offer={offer} us="We wrote" them="You wrote" />
          {own.canAnswer && (
            <AnswerToOffer
              accept={accept.bind(null, id, offer.version)}
              decline={decline.bind(null, id, offer.version)}
              ask={ask.bind(null, id, offer.version)}
            />
          )}
          <EarlierOffers versions={earlier} />
        </div>
      </div>
    </>
  );
}
