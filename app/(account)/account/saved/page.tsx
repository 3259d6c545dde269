import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { KeptHere } from "@/components/candidates/kept-here";
import { SavedJobRows } from "@/components/candidates/saved-job-list";
import { Marks } from "@/components/site/marks";
import { PageHead } from "@/components/site/page-head";
import { ownAccount } from "@/lib/candidates/account";
import { savedJobs } from "@/lib/candidates/saved-list";
import { dropJob } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your saved jobs" };

/** /account/saved: the jobs they keep for later, which the device keeps too, to be read without a connection. */
export default async function SavedJobsPage() {
  const who = await requireCandidate("/account/saved");
  if (!(await ownAccount(who))) redirect("/admin");
  const now = new Date();
  return (
    <>
      <Marks client="none" />
      <PageHead title="Your saved jobs" crumbs={[{ label: "Your account", href: "/account" }]} />
      <div className="wrap grid gap-8 pb-section">
        <h2 className="sr-only">The jobs</h2>
        <SavedJobRows saved={await savedJobs(who, now)} now={now} drop={dropJob} />
        <KeptHere />
      </div>
    </>
  );
}
