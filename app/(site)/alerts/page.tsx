import type { Metadata } from "next";
import { viewer } from "@/app/session";
import { AlertForm } from "@/components/alerts/alert-form";
import { Drawing } from "@/components/site/drawing";
import { MessagePage } from "@/components/site/message-page";
import { Button } from "@/components/ui/button";
import { Lead } from "@/components/ui/section";
import { criteriaParams, criteriaWords } from "@/lib/jobs/criteria";
import { searchCriteria, type SearchCriteria } from "@/lib/jobs/schema";
import { startAlert } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = {
  title: "Job alerts",
  description: "New graduate jobs that match your search, by e-mail every Tuesday or every day. One click stops it.",
  alternates: { canonical: "/alerts" },
};

type Params = Record<string, string | string[] | undefined>;

export default async function AlertsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  if (params.sent) return <CheckMail />;
  const who = await viewer();
  const criteria = criteriaFrom(params);
  const typed = [params.email].flat()[0];
  const email = who.kind === "visitor" ? typed : who.email;
  const frequency = params.frequency === "daily" ? "daily" : "weekly";
  return (
    <div className="wrap grid items-start gap-10 pt-8 pb-section lg:grid-cols-[minmax(0,36rem)_1fr] lg:gap-20">
      <div>
        <h1>New jobs, by e-mail</h1>
        <Lead className="mt-3 mb-8">
          {Object.keys(criteria).length > 0
            ? criteriaWords(criteria)
            : "Every new job. Or search first, and get only what fits."}
        </Lead>
        <AlertForm action={startAlert} search={[...criteriaParams(criteria)]} start={{ email, frequency }} />
        <p className="mt-8 border-t border-line pt-6 text-quiet">
          <a href={`/jobs?${criteriaParams(criteria)}`}>
            {Object.keys(criteria).length > 0 ? "Change the search" : "Search first"}
          </a>
          . Have alerts already? <a href="/alerts/manage">Change or stop them</a>.
        </p>
      </div>
      <Drawing of="job-alerts" className="rounded-card max-lg:hidden" />
    </div>
  );
}

/** The search in an address; what is not part of one, or cannot be read, is left out. */
function criteriaFrom(params: Params): SearchCriteria {
  const criteria: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(searchCriteria.shape)) {
    const read = schema.safeParse(params[name] === "" ? undefined : params[name]);
    if (read.success && read.data !== undefined) criteria[name] = read.data;
  }
  return criteria;
}

function CheckMail() {
  return (
    <MessagePage
      title="Check your e-mail"

      next={
        <>
          <Button href="/jobs">Look at all jobs</Button>
          <a href="/blog">Read our insights</a>
        </>
      }
    >
      <p>We have sent you a link. One press there starts the alert; until then we send nothing.</p>
      <p>Nothing there after five minutes? Look in the spam folder, or try again.</p>
    </MessagePage>
  );
}
