import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { AfterInterview, Originals, PassedOn } from "@/components/admin/feedback/originals";
import { ReleaseForm } from "@/components/admin/feedback/release-form";
import { NotFound } from "@/components/site/not-found-page";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { may } from "@/lib/access/permissions";
import { type FeedbackToRelease, feedbackToRelease } from "@/lib/applications/feedback/staff/reading";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { type AdminParams, readParams } from "../../../params";
import { passOn } from "../actions";

export const metadata: Metadata = { title: "Feedback to pass on" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** One request: the originals on one side, what its candidate reads on the other. */
export default async function FeedbackToReleasePage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("read:applications", `/admin/applications/feedback/${encodeURIComponent(id)}`);
  const request = staff && (await feedbackToRelease(staff, id, new Date()));
  if (!staff || !request) return <NotFound />;
  const said = (await readParams(searchParams)).text("said");
  const { who, job, employer, releases } = request;
  const [newest] = releases;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: "Applications", href: "/admin/applications" },
          { label: "Feedback", href: "/admin/applications/feedback" },
        ]}
      />
      <AdminHead title={`Feedback for ${who}`}>
        <a href={`/admin/applications/${request.applicationId}`}>{job}</a> at {employer}.
      </AdminHead>
      <div className="grid max-w-[72rem] gap-8 xl:grid-cols-2 xl:gap-12">
        <div className="grid content-start gap-7">
          <Clock request={request} />
          <section className="grid gap-2">
            <h2 className="text-lg">They ask</h2>
            <ul className="grid list-disc gap-1 ps-5">
              {request.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </section>
          <Originals request={request} />
          <AfterInterview said={request.afterInterview} />
          {releases.length > 0 && <PassedOn releases={releases} />}
        </div>
        <div className="grid content-start gap-5">
          {said === "passed-on" && (
            <Notice tone="good">Passed on. They get a mail, by day, and read it in their account.</Notice>
          )}
          {may(staff, "write:applications") && !request.closedAt && (
            <ReleaseForm
              key={request.seen}
              action={passOn.bind(null, id)}
              questions={request.questions}
              headings={request.headings}
              start={newest ?? request.originals[0]}
              seen={request.seen}
              isInstead={request.originals.length === 0 && request.interviewers.length > 0}
              isAgain={newest !== undefined}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Clock({ request }: { request: FeedbackToRelease }) {
  const { askedAt, dueOn, ownViewDueOn, isOverdue, releases, closedAt, adminsToldAt } = request;
  const [first] = releases.slice(-1);
  if (closedAt)
    return (
      <Notice title="Nothing is to be done any more">
        They took the application back on {sayDay(londonDay(closedAt))}, before anybody had answered.
      </Notice>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {first ? (
        <Badge tone="good">Passed on {sayDay(londonDay(first.at))}</Badge>
      ) : (
        <Badge tone={isOverdue ? "bad" : "plain"}>
          {isOverdue ? "Overdue since" : "Due by"} {sayDay(dueOn)}
        </Badge>
      )}
      <span className="text-quiet">
        Asked {sayDay(londonDay(askedAt))}
        {ownViewDueOn && `; told that they have our own view by ${sayDay(ownViewDueOn)}`}
        {adminsToldAt && `; that is late as well, and the admins know since ${sayDay(londonDay(adminsToldAt))}`}
      </span>
    </p>
  );
}
