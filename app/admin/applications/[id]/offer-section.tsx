import { requireStaff } from "@/app/session";
import { OfferPanel } from "@/components/admin/applications/offer";
import { offersForStaff } from "@/lib/applications/offers/reading";
import { answerQuestion, sendOffer, takeOfferBack } from "./offer-actions";

/** The offers of an application, with what can be done about them; nothing before there can be one. */
export async function OfferSection({ id, said }: { id: string; said?: string }) {
  const staff = await requireStaff("read:applications", `/admin/applications/${id}`);
  const offers = staff && (await offersForStaff(staff, id));
  if (!offers || (!offers.canMake && offers.versions.length === 0)) return null;
  const version = offers.versions[0]?.version ?? 0;
  return (
    <OfferPanel
      offers={offers}
      said={said}
      make={sendOffer.bind(null, id)}
      takeBack={takeOfferBack.bind(null, id, version)}
      answer={answerQuestion.bind(null, id, version)}
      now={new Date()}
    />
  );
}
