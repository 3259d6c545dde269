import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { PublicFit } from "@/components/recovery/fit/public-fit";
import { PageHead } from "@/components/site/page-head";
import { holdMirror } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Was it really perfect?",
  description:
    "A job looks perfect once it is lost. Put what matters to you beside what it really was: one page to print, nothing kept.",
  alternates: { canonical: "/fit" },
};

/** What matters beside one job, for anybody, also without script: what is typed comes back as a page and is kept nowhere. */
export default async function FitPage() {
  const who = await viewer();
  return (
    <>
      <div className="print:hidden">
        <PageHead
          title="Was it really perfect?"
          lead="A job shines once it is lost. Say what matters to you, then what you really know of it."
        >
          <p className="mt-3 max-w-[42em] text-quiet">
            {who.kind === "visitor"
              ? "Give a weight only to what matters: three or four things are enough. In your account we keep the job as it was when you applied."
              : "You are signed in: your account keeps what matters, and each job as it was when you applied."}{" "}
            <a href="/account/fit">What matters to me, in my account</a>
          </p>
        </PageHead>
      </div>
      <div className="wrap pb-section">
        <PublicFit action={holdMirror} />
      </div>
    </>
  );
}
