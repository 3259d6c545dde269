import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCandidate } from "@/app/session";
import { DebriefForm } from "@/components/recovery/learning/debrief-form";
import { PageHead } from "@/components/site/page-head";
import { ownAccount } from "@/lib/candidates/account";
import { londonDay } from "@/lib/core/time/dates";
import { debriefSubject } from "@/lib/recovery/learning/about";
import { keepDebrief } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "How did it go?" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Four questions about an interview or an application, of ours or anywhere else. */
export default async function NewDebriefPage({ searchParams }: Props) {
  const { interview, application } = await searchParams;
  const about = { interviewId: one(interview), applicationId: one(application) };
  const who = await requireCandidate(`/account/debriefs/new${addressOf(about)}`);
  if (!(await ownAccount(who))) redirect("/admin");
  const now = new Date();
  const subject = await debriefSubject(who, about, now);
  const start = {
    about: subject?.title ?? "",
    stage: subject?.stage ?? "interview",
    happenedOn: subject?.happenedOn ?? londonDay(now),
    control: "unsure",
    version: "0",
  };
  return (
    <>
      <PageHead
        title="How did it go?"
        lead="Two minutes, for you alone. It is kept sealed: nobody who works here can read it, and no employer."
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Your debriefs", href: "/account/debriefs" },
        ]}
      />
      <div className="wrap pb-section">
        <DebriefForm
          action={keepDebrief.bind(null, randomUUID(), subject?.about ?? {})}
          start={start}
          save="Keep it for me"
        />
      </div>
    </>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

function addressOf({ interviewId, applicationId }: { interviewId?: string; applicationId?: string }): string {
  if (interviewId) return `?interview=${encodeURIComponent(interviewId)}`;
  return applicationId ? `?application=${encodeURIComponent(applicationId)}` : "";
}
