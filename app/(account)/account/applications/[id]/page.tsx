import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { OwnAnswers } from "@/components/applications/own-answers";
import { ApplicationRail } from "@/components/applications/rail";
import { NextSteps } from "@/components/recovery/next-steps";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { ownApplication } from "@/lib/applications/queries";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your application" };

type Props = { params: Promise<{ id: string }> };

/** One application of the reader's: where it stands, and after a no what helps. */
export default async function ApplicationPage({ params }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${encodeURIComponent(id)}`);
  const own = await ownApplication(who, id, new Date());
  if (!own) return <NotFound />;
  return (
    <>
      <PageHead
        title={own.job.title}
        lead={own.job.employer}
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Applications", href: "/account#applications" },
        ]}
      />
      <div className="wrap pb-section">
        <div className="grid max-w-[46rem] gap-10">
          <ApplicationRail rail={own.rail} />
          {own.rail.stage === "rejected" && <NextSteps applicationId={own.id} />}
          <OwnAnswers answers={own.answers} />
        </div>
      </div>
    </>
  );
}
