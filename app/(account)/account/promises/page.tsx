import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { PromiseList } from "@/components/recovery/person/promise-list";
import { PageHead } from "@/components/site/page-head";
import { Notice } from "@/components/ui/notice";
import { brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { dialled } from "@/lib/core/text/text";
import { promisesTo } from "@/lib/recovery/promises/reading";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "What we promised you" };

/** /account/promises: every promise made to them in a call, with its day, kept or not. */
export default async function PromisesPage() {
  const who = await requireCandidate("/account/promises");
  const [promises, agency] = await Promise.all([promisesTo(who, new Date()), brand()]);
  const isAnyLate = promises.some(({ state }) => state === "overdue");
  return (
    <>
      <PageHead
        title="What we promised you"
        lead="A call with us after a no ends with at least one promise and its date. Here you see whether we keep them."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-3xl gap-6">
          {isAnyLate && (
            <Notice tone="warn" title="We are late, and we are sorry">
              Whoever promised it has been reminded. If it cannot wait, ring{" "}
              <a href={`tel:${dialled(agency.phone)}`}>{agency.phone}</a> and say so.
            </Notice>
          )}
          {promises.length > 0 ? (
            <PromiseList
              promises={promises}
              note={({ by, callAt }) => `${by} promised it in your call on ${sayDay(londonDay(callAt))}`}
            />
          ) : (
            <p className="text-quiet">
              Nothing yet. <a href="/strategy-call?topic=after-a-rejection">Book a call</a>, and you leave with
              something that we do for you.
            </p>
          )}
        </div>
      </div>
    </>
  );
}
