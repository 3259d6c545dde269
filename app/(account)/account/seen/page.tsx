import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { AsStaffSee, Looks, ShownToEmployers } from "@/components/candidates/seen";
import { PageHead } from "@/components/site/page-head";
import { whatIsSeen } from "@/lib/candidates/seen";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "What we see of you" };

/** What staff and employers see of somebody, and who looked: read by the reader that staff's own page uses. */
export default async function SeenPage() {
  const who = await requireCandidate("/account/seen");
  const seen = await whatIsSeen(who, new Date());
  if (!seen) redirect("/admin");
  return (
    <>
      <PageHead
        title="What we see of you"
        lead="Nothing is hidden from you: what our recruiters read, who opened what, and what went to an employer."
        crumbs={[{ label: "Your account", href: "/account" }]}
      />
      <div className="wrap grid gap-14 pb-section">
        <ShownToEmployers shown={seen.shown} />
        <Looks looks={seen.looks} />
        <AsStaffSee record={seen.record} />
      </div>
    </>
  );
}
