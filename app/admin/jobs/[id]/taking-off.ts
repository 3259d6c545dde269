import { requireStaff } from "@/app/session";
import { consequencesOf } from "@/lib/jobs/staff/consequences";
import { jobForStaff } from "@/lib/jobs/staff/jobs";
import { type AdminParams, readParams } from "../../params";

export type TakingOffProps = { params: Promise<{ id: string }>; searchParams: AdminParams };

/** A job in one of these states, with whom its going off the site touches; null where there is none for whoever asks. */
export async function takingOff(
  how: "close" | "withdraw",
  states: readonly string[],
  { params, searchParams }: TakingOffProps,
) {
  const { id } = await params;
  const staff = await requireStaff("write:jobs", `/admin/jobs/${id}/${how}`);
  if (!staff) return null;
  const now = new Date();
  const [job, touched] = await Promise.all([jobForStaff(staff, id, now), consequencesOf(staff, id, now)]);
  if (!job || !touched || !states.includes(job.state)) return null;
  return { id, job, touched, isAgain: (await readParams(searchParams)).text("again") !== undefined };
}
