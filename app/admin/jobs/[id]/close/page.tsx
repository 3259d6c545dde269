import type { Metadata } from "next";
import { TakeOff } from "@/components/admin/jobs/take-off";
import { NotFound } from "@/components/site/not-found-page";
import { answerFirst, closeNow } from "../../actions";
import { takingOff, type TakingOffProps } from "../taking-off";

export const metadata: Metadata = { title: "Close a job" };

/** Asks before a job closes, with whom it touches. */
export default async function CloseJobPage(props: TakingOffProps) {
  const asked = await takingOff("close", ["open", "scheduled"], props);
  if (!asked) return <NotFound />;
  const { id, job } = asked;
  return (
    <TakeOff
      how="close"
      {...asked}
      go={closeNow.bind(null, id, job.version)}
      answer={answerFirst.bind(null, id, job.version, "close")}
    />
  );
}
