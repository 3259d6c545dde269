import type { Metadata } from "next";
import { requireCandidate } from "@/app/session";
import { WithdrawForm } from "@/components/applications/withdraw-form";
import { NotFound } from "@/components/site/not-found-page";
import { PageHead } from "@/components/site/page-head";
import { ownApplication } from "@/lib/applications/queries";
import { withdrawOwn } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Take your application back" };

type Props = { params: Promise<{ id: string }> };

/** Says what taking it back means, and asks once. */
export default async function WithdrawPage({ params }: Props) {
  const { id } = await params;
  const who = await requireCandidate(`/account/applications/${encodeURIComponent(id)}/withdraw`);
  const own = await ownApplication(who, id, new Date());
  if (!own?.canWithdraw) return <NotFound />;
  return (
    <>
      <PageHead title={`Take back: ${own.job.title}`} crumbs={[{ label: "Your account", href: "/account" }]} />
      <div className="wrap pb-section">
        <div className="grid max-w-[42rem] gap-6">
          <p>
            We then stop putting you forward for this job, and tell {own.job.employer} if they have your application.
            While the job is open you can apply again.
          </p>
          <WithdrawForm action={withdrawOwn.bind(null, id, own.version)} />
          <p>
            <a href="/account#applications">Leave it as it is</a>
          </p>
        </div>
      </div>
    </>
  );
}
