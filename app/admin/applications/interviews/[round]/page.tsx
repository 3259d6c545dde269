import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { MoreTimesForm, RoundFactsForm } from "@/components/admin/interviews/round-form";
import { RoundTimes } from "@/components/admin/interviews/round-times";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { USUAL } from "@/lib/applications/interviews/preparation";
import { roundForStaff } from "@/lib/applications/interviews/staff/rounds-read";
import { KINDS } from "@/lib/applications/interviews/vocabulary";
import { type AdminParams, readParams } from "../../../params";
import { askAnother, moreTimes, saveFacts, takeBack } from "../actions";

type Props = { params: Promise<{ round: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:applications", `/admin/applications/interviews/${encodeURIComponent(id)}`);
  const round = staff && (await roundForStaff(staff, id, new Date()));
  return round && { staff, round };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).round);
  return { title: found ? `${found.round.title}: ${found.round.job.title}` : "Interviews" };
}

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  saved: { tone: "good", words: "Saved. All who have a time to come have been written to." },
  added: { tone: "good", words: "The times are there. Candidates for whom none was right have been written to." },
  taken: { tone: "good", words: "The time is gone. Whoever had it has been asked to choose another." },
  asked: { tone: "good", words: "Asked. The candidate chooses a time by email or in their account." },
  not: { tone: "warn", words: "Nothing has changed: it was done already, or it is not yours to do." },
};

/** One round of interviews of a job: its times, who has them, and what candidates read about it. */
export default async function RoundPage({ params, searchParams }: Props) {
  const found = await load((await params).round);
  if (!found) return <NotFound />;
  const { staff, round } = found;
  const mayWrite = may(staff, "write:applications");
  const said = SAID[(await readParams(searchParams)).text("did") ?? ""];
  const { kind, version, facts } = round;
  const usual = { format: USUAL[kind].format, bring: USUAL[kind].bring.join("\n") };
  const written = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? ""]));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Applications", href: "/admin/applications" },
          { label: "Interviews", href: "/admin/applications/interviews" },
        ]}
      />
      <AdminHead title={`${round.title}: ${round.job.title}`} />
      <div className="grid max-w-[60rem] gap-8">
        {said && (
          <Notice tone={said.tone} isOutcome>
            {said.words}
          </Notice>
        )}
        <p>
          {KINDS[kind]}, {round.minutes} minutes, at {round.job.employer}, with{" "}
          {round.interviewers.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(", ")}. Candidates
          can choose, move and call off until {round.noticeHours} hours before.
        </p>
        <RoundTimes
          round={round}
          takeBack={mayWrite ? (slotId: string) => takeBack.bind(null, slotId, round.id) : null}
          ask={mayWrite ? askAnother.bind(null, round.id) : null}
        />
        {mayWrite && (
          <>
            <details>
              <summary className="cursor-pointer text-lg font-semibold">Add times</summary>
              <div className="mt-4 max-w-[44rem]">
                <MoreTimesForm action={moreTimes.bind(null, round.id, round.minutes)} />
              </div>
            </details>
            <section className="grid max-w-[44rem] gap-4">
              <h2 className="text-lg">Where and how</h2>
              <RoundFactsForm
                action={saveFacts.bind(null, round.id)}
                version={version}
                kinds={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
                usual={usual}
                start={{ kind, ...written }}
              />
            </section>
          </>
        )}
      </div>
    </>
  );
}
