import { MoveForm } from "@/components/calls/change-forms";
import { DayStrip } from "@/components/calls/day-strip";
import { freeDays, stripOf } from "@/components/calls/free-days";
import { NoFreeTimes } from "@/components/calls/no-free-times";
import { TimeChoices } from "@/components/calls/time-choices";
import { NarrowPage } from "@/components/calls/narrow-page";
import { sayBoth, sayWhereTimesAre } from "@/components/calls/words";
import { Marks } from "@/components/site/marks";
import { Lead } from "@/components/ui/section";
import { requestedSlots } from "@/lib/calls/queries";
import { MOST_DAYS } from "@/lib/calls/schema";
import type { CallDetails } from "@/lib/calls/types";
import { firstOf } from "@/lib/core/forms/first-of";
import { brand } from "@/lib/core/settings/brand";
import { addDays, dayIn, LONDON, localDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Params } from "../choice";
import { move } from "./actions";

type Props = { call: CallDetails; as: "visitor" | "consultant"; token: string; params: Params; now: Date };

/** Another time for a call: the days and times it can go to, each in the zone of whoever looks. */
export async function MoveView({ call, as, token, params, now }: Props) {
  const timeZone = as === "consultant" ? LONDON : call.timeZone;
  const from = dayIn(timeZone, now);
  const answer = await requestedSlots({ from, to: addDays(from, MOST_DAYS - 1), timeZone, token }, now);
  const others = answer.ok ? answer.slots.filter(({ start }) => start.getTime() !== call.startsAt.getTime()) : [];
  const days = freeDays(others, timeZone);
  const wanted = localDate(firstOf(params.day) ?? "") ?? dayIn(timeZone, call.startsAt);
  const chosen = days.find(({ day, slots }) => day === wanted && slots.length > 0) ?? days[0];
  const page = `/strategy-call/manage?token=${encodeURIComponent(token)}`;
  if (!chosen) return <Full back={page} />;
  const { shown, earlier, later } = stripOf(days, chosen.day);
  return (
    <NarrowPage>
      <Marks client="none" />
      <header className="grid gap-3">
        <h1>When suits you better?</h1>
        <Lead>Now it is {sayBoth(call.startsAt, timeZone)[0]}. It stays there until you choose another time.</Lead>
      </header>
      <DayStrip
        days={shown}
        chosen={chosen.day}
        earlier={earlier}
        later={later}
        hrefOf={(day) => `${page}&move=1&day=${day}`}
      />
      <section className="grid gap-6">
        <div>
          <h2 className="text-lg">{sayDay(chosen.day)}</h2>
          <p className="text-sm text-quiet">Times are {sayWhereTimesAre(timeZone)}.</p>
        </div>
        <MoveForm action={move.bind(null, token)}>
          <TimeChoices slots={chosen.slots} timeZone={timeZone} id="move-start" />
        </MoveForm>
        <p>
          <a href={page}>Leave it where it is</a>
        </p>
      </section>
    </NarrowPage>
  );
}

async function Full({ back }: { back: string }) {
  const { phone, email } = await brand();
  return (
    <>
      <Marks client="none" />
      <NoFreeTimes phone={phone} email={email} again={back} />
    </>
  );
}
