import type { Metadata } from "next";
import { TakeOff } from "@/components/admin/jobs/take-off";
import { NotFound } from "@/components/site/not-found-page";
import { answerFirst, withdrawNow } from "../../actions";
import { takingOff, type TakingOffProps } from "../taking-off";

export const metadata: Metadata = { title: "Withdraw a job" };

/** Asks before a job is withdrawn, with whom it touches. */
export default async function WithdrawJobPage(props: TakingOffProps) {
  const asked = await takingOff("withdraw", ["open", "closed"], props);
  if (!asked) return <NotFound />;
  const { id, job } = asked;
  return (
    <TakeOff
      how="withdraw"
      {...asked}
      go={withdrawNow.bind(null, id, job.version)}
      answer={answerFirst.bind(null, id, job.version, "withdraw")}
    />
  );
}
