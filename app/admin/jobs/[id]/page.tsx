import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { JobForm } from "@/components/admin/job-form";
import { ThingFoot } from "@/components/admin/thing-foot";
import { PublishJobPanel } from "@/components/admin/publish-job-panel";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { may } from "@/lib/access/permissions";
import { addDays, fromDateColumn, lastLondonDay, londonDay } from "@/lib/core/dates";
import { bareAmount } from "@/lib/core/money";
import { asMarkdown } from "@/lib/jobs/description/from-markdown";
import { sayJobNumber } from "@/lib/jobs/number";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { throwJobAway } from "../../bin/actions";
import { type AdminParams, readParams } from "../../params";
import { bringOutJob, changeJob, closeNow, duplicate, withdrawNow } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const now = new Date();
  const staff = await requireStaff("read:jobs", `/admin/jobs/${id}`);
  return { now, staff, job: staff && (await jobForStaff(staff, id, now)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await load((await params).id);
  return { title: job ? `Edit job: ${job.title}` : "Edit job" };
}

/** How long a job is up when nobody says otherwise. */
const USUAL_DAYS = 30;

export default async function EditJobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { now, staff, job } = await load(id);
  if (!staff || !job) return <NotFound />;
  const said = await readParams(searchParams);
  const currency = job.salaryCurrency ?? undefined;
  const mayWrite = may(staff, "write:jobs");
  const isAhead = job.closesAt && job.closesAt > now;
  const closesOn = isAhead && job.closesAt ? lastLondonDay(job.closesAt) : addDays(londonDay(now), USUAL_DAYS);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Jobs", href: "/admin/jobs" }]} />
      <AdminHead title={job.title}>{`Job number ${sayJobNumber(job.number)}`}</AdminHead>
      {said.text("saved") && (
        <Notice key={`saved ${job.version}`} tone="good" className="mb-5">
          {job.state === "open" ? "Saved. Visitors see it now." : "Saved."}
        </Notice>
      )}
      {said.text("published") && (
        <Notice tone="good" className="mb-5">
          {job.state === "scheduled" ? "Scheduled. It comes out by itself." : "Published. People can apply now."}
        </Notice>
      )}
      {said.text("duplicated") && (
        <Notice tone="good" className="mb-5">
          A copy, as a draft. Change what is different, then publish it.
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,48rem)_18rem]">
        {mayWrite ? (
          <JobForm
            key={job.version}
            action={changeJob.bind(null, id, { version: job.version, currency })}
            currency={currency}
            start={startOf(job)}
            submit={job.state === "open" ? "Save, for visitors too" : "Save the draft"}
          />
        ) : (
          <Prose html={job.descriptionHtml} />
        )}
        <PublishJobPanel
          key={`panel-${job.version}`}
          job={job}
          closesOn={closesOn}
          publish={mayWrite ? bringOutJob.bind(null, id) : undefined}
          close={mayWrite ? closeNow.bind(null, id, job.version) : undefined}
          duplicate={mayWrite ? duplicate.bind(null, id) : undefined}
          withdraw={mayWrite ? withdrawNow.bind(null, id, job.version) : undefined}
        />
      </div>
      <ThingFoot
        staff={staff}
        subject="job"
        id={id}
        bin={mayWrite && job.state === "draft" ? throwJobAway.bind(null, id, job.version) : undefined}
      />
    </>
  );
}

/** What the form holds at first. */
function startOf(job: NonNullable<Awaited<ReturnType<typeof jobForStaff>>>): Record<string, string> {
  const given: Record<string, string | null> = {
    title: job.title,
    employerName: job.employerName,
    employerAbout: job.employerAbout,
    isConfidential: job.isConfidential ? "on" : "",
    summary: job.summary,
    description: asMarkdown(job.descriptionHtml),
    places: job.places.map(({ name }) => name).join("\n"),
    workplace: job.workplace,
    contract: job.contract,
    hours: job.hours,
    sector: job.sector,
    skills: job.skills.join(", "),
    sponsorship: job.sponsorship,
    degree: job.degree,
    startsOn: job.startsOn && fromDateColumn(job.startsOn),
    payFrom: bareAmount(job.salaryMinPence),
    payTo: bareAmount(job.salaryMaxPence),
    payPeriod: job.salaryPeriod,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
