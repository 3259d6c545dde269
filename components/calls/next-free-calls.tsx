import type { FreeSlot } from "@/lib/calls/types";
import { londonDay, sayDay, sayTime } from "@/lib/core/dates";
import { SlotList } from "./slot-link";

type Props = {
  slots: FreeSlot[];
  /** What the booking should know of the page it began on. */
  from?: { job: string } | { post: string };
  phone: string;
};

/** The next free times, in UK time, each a link that begins the booking; or what to do when there is none. */
export function NextFreeCalls({ slots, from, phone }: Props) {
  if (slots.length === 0) {
    return (
      <p>
        Every time in the next four weeks is taken. Ring us on <a href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</a>{" "}
        and we find one.
      </p>
    );
  }
  const links = slots.map(({ start }) => ({
    href: `/strategy-call?${new URLSearchParams({ start: start.toISOString(), ...from })}`,
    day: sayDay(londonDay(start)),
    time: sayTime(start),
    startsAt: start.toISOString(),
  }));
  return <SlotList slots={links} label="The next free times (UK time)" />;
}
