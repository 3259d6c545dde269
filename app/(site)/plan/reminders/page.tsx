import type { Metadata } from "next";
import { ReminderButtons, sayReminding } from "@/components/recovery/reminders";
import { MessagePage } from "@/components/site/message-page";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { firstOf } from "@/lib/core/forms/first-of";
import { remindingByLink } from "@/lib/recovery/plan/reminders/asking";
import { remindFromMail } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Reminders of your plan", robots: "noindex" };

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string }> };

const TITLES: Record<string, string> = {
  pause: "Paused for two weeks",
  end: "You get no more of these",
  start: "We remind you again",
};

/** /plan/reminders?token=: from a reminder. Looking changes nothing; each button is one press, without signing in. */
export default async function RemindersPage({ searchParams }: Props) {
  const { token: given, done } = await searchParams;
  const token = firstOf(given) ?? "";
  const reminding = await remindingByLink(token, new Date());
  if (!reminding) return <NotFound />;
  const act = (name: "start" | "pause" | "end") => remindFromMail.bind(null, token, name);
  const isDone = done !== "start" || reminding.isOn;
  return (
    <MessagePage
      title={(isDone && done && TITLES[done]) || "Reminders of your plan"}
      next={
        reminding.isOn ? (
          <ReminderButtons
            {...reminding}
            canBegin={false}
            acts={{ start: act("start"), pause: act("pause"), end: act("end") }}
          />
        ) : (
          <Button href="/plan">Ask for them again on your plan</Button>
        )
      }
    >
      <p>{sayReminding(reminding)}</p>
      <p>Your plan stays as it is, whatever you choose here.</p>
    </MessagePage>
  );
}
