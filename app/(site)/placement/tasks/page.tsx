import type { Metadata } from "next";
import { FirstDayForm } from "@/components/applications/first-day-form";
import { OnboardingList } from "@/components/applications/onboarding-list";
import { RightToWorkForm } from "@/components/applications/right-to-work-form";
import { NarrowPage } from "@/components/calls/narrow-page";
import { Gone } from "@/components/site/gone-page";
import { Marks } from "@/components/site/marks";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type ClientList, clientList } from "@/lib/applications/onboarding/reading";
import type { TaskState } from "@/lib/applications/onboarding/onboarding-input";
import { firstOf } from "@/lib/core/forms/first-of";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { tickTheirs, writeFirstDay, writeTheirCheck } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Before somebody starts", robots: "noindex" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the link in a client's letter opens: their list for one person, and nothing else. Looking changes nothing. */
export default async function ClientTasksPage({ searchParams }: Props) {
  const params = await searchParams;
  const token = firstOf(params.token) ?? "";
  const now = new Date();
  const list = await clientList(token, now);
  if (list === null) return <NotFound />;
  if (list === "over") return <Over />;
  const { candidate, job, startOn } = list;
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-2">
        <h1>Before {candidate} starts</h1>
        <p className="text-lg text-quiet">
          {job}.{" "}
          {startOn ? `First day: ${sayDay(fromDateColumn(startOn), { year: true })}.` : "No first day is known yet."}
        </p>
      </header>
      {params.done === "ticked" && <Notice tone="good">Saved. Thank you.</Notice>}
      {params.done === "not" && <Notice tone="warn">Nothing has changed: this page was old.</Notice>}
      <OnboardingList
        tasks={list.tasks}
        today={londonDay(now)}
        tick={(taskId: string, state: TaskState) => tickTheirs.bind(null, token, taskId, state)}
        formOf={(task) => formOf(task, token, list)}
      />
      <p className="text-sm text-quiet">
        We keep no copies of documents, and ask for none. Questions? Answer the email that brought you here.
      </p>
    </NarrowPage>
  );
}

function formOf({ id, kind }: ClientList["tasks"][number], token: string, { firstDay }: ClientList) {
  if (kind === "right-to-work")
    return <RightToWorkForm action={writeTheirCheck.bind(null, token, id)} id={`check-${id}`} />;
  if (kind === "first-day") return <FirstDayForm action={writeFirstDay.bind(null, token)} firstDay={firstDay} />;
  return undefined;
}

function Over() {
  return (
    <Gone title="This link is over" next={<Button href="/contact">Write to us</Button>}>
      <p>Its time has passed, or somebody else looks after it by now. Ask us, and we send you a new one.</p>
    </Gone>
  );
}
