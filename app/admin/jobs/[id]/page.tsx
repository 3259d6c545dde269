import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { KeptOffer } from "@/components/admin/editing/kept-offer";
import { JobDesk } from "@/components/admin/jobs/job-desk";
import { JobNotices } from "@/components/admin/jobs/job-notices";
import { JobWays, MoreWays } from "@/components/admin/jobs/job-ways";
import { ThingFoot } from "@/components/admin/thing-foot";
import { WhosePanel } from "@/components/admin/whose-panel";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Prose } from "@/components/ui/prose";
import { may } from "@/lib/access/permissions";
import { addDays, endOfLondonDay, lastLondonDay, londonDay } from "@/lib/core/time/dates";
import { sayTime } from "@/lib/core/time/say";
import { authorityOfJob } from "@/lib/jobs/authority/known";
import { whoseJob } from "@/lib/jobs/authority/whose";
import { sayJobNumber } from "@/lib/jobs/number";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { fieldsOf } from "@/lib/jobs/staff/said";
import { otherJobWriters, ownJobCopy } from "@/lib/jobs/staff/working-copies";
import { throwJobAway } from "../../bin/actions";
import { type AdminParams, readParams } from "../../params";
import { makeClient } from "../../clients/actions";
import { sayWhose } from "../whose";
import { changeJob, copyJob, duplicate, leaveTyped } from "../actions";
import { agencyOf, besideOf } from "../beside";
import { keepAsTemplate } from "../templates/actions";
import { QuestionsSection } from "./questions/section";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const now = new Date();
  const staff = await requireStaff("read:jobs", `/admin/jobs/${id}`);
  const [job, authority, whose] = staff
    ? await Promise.all([jobForStaff(staff, id, now), authorityOfJob(staff, id, now), whoseJob(staff, id)])
    : [null, null, null];
  return { now, staff, job, authority, whose };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await load((await params).id);
  return { title: job ? `Edit job: ${job.title}` : "Edit job" };
}

export default async function EditJobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { now, staff, job, authority, whose } = await load(id);
  if (!staff || !job || !authority) return <NotFound />;
  const said = await readParams(searchParams);
  const mayWrite = may(staff, "write:jobs");
  const mayLink = mayWrite && may(staff, "write:clients");
  const currency = job.salaryCurrency ?? "GBP";
  const [copy, others, agency] = await Promise.all([
    mayWrite ? ownJobCopy(staff, id) : null,
    otherJobWriters(staff, id, now),
    agencyOf(),
  ]);
  const goesOn = copy !== null && said.text("from") === "kept";
  const fields = goesOn ? copy.fields : fieldsOf(job);
  const start = { ...fields, version: String(goesOn ? copy.baseVersion : job.version), ...datesOf(job, now) };
  const beside =
    mayWrite && (await besideOf(staff, { id, start: fields, currency, closes: job.closesAt !== null }, now));
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Jobs", href: "/admin/jobs" }]} />
      <AdminHead
        title={job.title}
        action={<JobWays job={job} mayReadApplications={may(staff, "read:applications")} />}
      >{`Job number ${sayJobNumber(job.number)}`}</AdminHead>
      <JobNotices job={job} said={said.text} others={others} />
      {copy && !goesOn && (
        <KeptOffer
          what="job"
          path={`/admin/jobs/${id}`}
          copy={copy}
          version={job.version}
          leave={leaveTyped.bind(null, id)}
        />
      )}
      {beside ? (
        <JobDesk
          key={`${job.version} ${goesOn}`}
          action={changeJob.bind(null, id, job.salaryCurrency ?? undefined)}
          start={start}
          currency={currency}
          submit={job.state === "open" ? "Save and update the site" : "Save the draft"}
          keeping={{
            id,
            keptAt: goesOn ? copy.savedAt.toISOString() : null,
            isOffered: copy !== null && !goesOn,
          }}
          beside={beside}
          agency={agency}
          now={now}
          copy={copyJob}
          job={job}
          authority={authority}
        >
          {whose && (
            <WhosePanel
              key={whose.is}
              whose={whose}
              save={mayLink ? sayWhose.bind(null, id, whose.is) : undefined}
              make={mayLink ? makeClient.bind(null, job.employerName) : undefined}
            />
          )}
          <QuestionsSection staff={staff} jobId={id} />
          <MoreWays job={job} duplicate={duplicate.bind(null, id)} keep={keepAsTemplate.bind(null, id)} />
        </JobDesk>
      ) : (
        <Prose html={job.descriptionHtml} />
      )}
      <ThingFoot
        staff={staff}
        subject="job"
        id={id}
        bin={mayWrite && job.state === "draft" ? throwJobAway.bind(null, id, job.version) : undefined}
      />
    </>
  );
}

/** How long a job is up when nobody says otherwise. */
const USUAL_DAYS = 30;

/** What the form says at first of when the job comes out and closes. */
function datesOf({ closesAt, publishedAt, state }: Parameters<typeof JobWays>[0]["job"], now: Date) {
  const ahead = closesAt && closesAt > now ? closesAt : null;
  const last = ahead ? lastLondonDay(ahead) : addDays(londonDay(now), USUAL_DAYS);
  const isAtMidnight = !ahead || endOfLondonDay(last).getTime() === ahead.getTime();
  return {
    closesOn: isAtMidnight ? last : londonDay(ahead),
    closesTime: isAtMidnight ? "" : clock(ahead),
    ...(state === "scheduled" && publishedAt && { publishOn: londonDay(publishedAt), publishTime: clock(publishedAt) }),
  };
}

/** "17:30": of a time in the hour that autumn repeats without which of the two. */
const clock = (at: Date) => sayTime(at).replace(/ .*/, "");
