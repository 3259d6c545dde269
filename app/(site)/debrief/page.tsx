import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { PublicDebrief } from "@/components/recovery/learning/public-debrief";
import { PageHead } from "@/components/site/page-head";
import { londonDay } from "@/lib/core/time/dates";
import { makeDebrief } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "A debrief in two minutes",
  description:
    "Four questions after an interview, answered while you remember. You get one page to print, and we keep nothing.",
  alternates: { canonical: "/debrief" },
};

/**
 * Four questions after an interview, for anybody, also without script: what is typed comes back as a page and is kept
 * nowhere.
 */
export default async function DebriefPage() {
  const who = await viewer();
  const start = { happenedOn: londonDay(new Date()), stage: "interview", control: "unsure" };
  return (
    <>
      <div className="print:hidden">
        <PageHead
          title="A debrief in two minutes"
          lead="Four questions, best on the same day. Whatever they decide, you know most about it now."
        >
          <p className="mt-3 max-w-[42em] text-quiet">
            {who.kind === "visitor" ? (
              <>
                Works for any job, wherever you applied. To keep your debriefs and see what comes back in them,{" "}
                <a href="/account/debriefs">use your account</a>.
              </>
            ) : (
              <>
                You are signed in: <a href="/account/debriefs/new">write it in your account</a> to keep it.
              </>
            )}
          </p>
        </PageHead>
      </div>
      <div className="wrap pb-section">
        <PublicDebrief action={makeDebrief} start={start} />
      </div>
    </>
  );
}
