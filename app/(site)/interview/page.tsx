import type { Metadata } from "next";
import { NarrowPage } from "@/components/calls/narrow-page";
import { OwnInterviewView } from "@/components/interviews/own-interview";
import { InterviewSaid } from "@/components/interviews/said";
import { NotFound } from "@/components/site/not-found-page";
import { Lead } from "@/components/ui/section";
import { heldWithTimes } from "@/lib/applications/interviews/queries";
import { firstOf } from "@/lib/core/forms/first-of";
import { isTimeZone } from "@/lib/core/time/dates";
import { callOffByLink, chooseByLink, noneByLink } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your interview", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the link in a letter about an interview opens, without an account. Looking changes nothing. */
export default async function InterviewPage({ searchParams }: Props) {
  const { done, timeZone, token: given } = await searchParams;
  const token = firstOf(given) ?? "";
  const held = await heldWithTimes({ token }, new Date());
  if (!held) return <NotFound />;
  const { interview } = held;
  const zone = typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : null;
  return (
    <NarrowPage>
      <header className="grid gap-3">
        <h1>{interview.job}</h1>
        <Lead>{interview.employer}</Lead>
      </header>
      <InterviewSaid done={done} />
      <OwnInterviewView
        held={held}
        acts={{
          choose: chooseByLink.bind(null, token),
          none: noneByLink.bind(null, token),
          callOff: callOffByLink.bind(null, token),
        }}
        timeZone={zone ?? interview.timeZone}
        isChosenZone={zone !== null || interview.status !== "invited"}
        page={{ path: "/interview", kept: { token } }}
      />
    </NarrowPage>
  );
}
