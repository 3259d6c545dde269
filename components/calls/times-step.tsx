import { dialled } from "@/lib/core/text/text";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { CallStep } from "./call-step";
import { DayStrip } from "./day-strip";
import { type FreeDay, stripOf } from "./free-days";
import { KeptFields } from "./kept-fields";
import { TimeChoices } from "./time-choices";

type Props = {
  days: FreeDay[];
  chosen: FreeDay;
  timeZone: string;
  hrefOf: (day: LocalDate) => string;
  /** The way back to the topics. */
  back: string;
  kept: Record<string, string>;
  /** The time somebody came for cannot be had. */
  hasGone: boolean;
  zone: ReactNode;
  phone: string;
  aside: ReactNode;
};

/** The second step: a day, then a time. The choice travels on as a plain form would send it. */
export function TimesStep({ days, chosen, timeZone, hrefOf, back, kept, hasGone, zone, phone, aside }: Props) {
  const { shown, earlier, later } = stripOf(days, chosen.day);
  return (
    <CallStep step={1} title="When suits you?" aside={aside}>
      {hasGone && <Notice tone="warn" isOutcome title="That time has just gone. These are free." />}
      <DayStrip days={shown} chosen={chosen.day} earlier={earlier} later={later} hrefOf={hrefOf} />
      <section className="grid gap-6">
        <div>
          <h2 className="text-lg">{sayDay(chosen.day)}</h2>
          {zone}
        </div>
        <form action="/strategy-call" className="grid gap-7">
          <KeptFields kept={kept} />
          <TimeChoices slots={chosen.slots} timeZone={timeZone} />
          <p className="flex flex-wrap items-center gap-4">
            <Button type="submit">Go on to your details</Button>
            <a href={back} className="py-2">
              Back
            </a>
          </p>
        </form>
        <p className="text-sm text-quiet">
          None of these? <a href={`tel:${dialled(phone)}`}>Ring us on {phone}</a> and we will find one.
        </p>
      </section>
    </CallStep>
  );
}
