import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { TakeOff } from "@/components/admin/jobs/take-off";
import { NotFound } from "@/components/site/not-found-page";
import { consequencesOf } from "@/lib/jobs/staff/consequences";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { type AdminParams, readParams } from "../../../params";
import { answerFirst, withdrawNow } from "../../actions";

export const metadata: Metadata = { title: "Withdraw a job" };

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** Asks before a job is withdrawn, with whom it touches. */
export default async function WithdrawJobPage({ params, searchParams }: Props) {
  const { id } = await params;
  const staff = await requireStaff("write:jobs", `/admin/jobs/${id}/withdraw`);
  const now = new Date();
  const [job, touched] = staff
    ? await Promise.all([jobForStaff(staff, id, now), consequencesOf(staff, id, now)])
    : [null, null];
  if (!job || !touched || !(STATES as readonly string[]).includes(job.state)) return <NotFound />;
  const isAgain = (await readParams(searchParams)).text("again") !== undefined;
  return (
    <TakeOff
      how="withdraw"
      job={job}
      touched={touched}
      isAgain={isAgain}
      go={withdrawNow.bind(null, id, job.version)}
      answer={answerFirst.bind(null, id, job.version, "withdraw")}
    />
  );
}

const STATES = ["open", "closed"] as const;
