import { dialled } from "@/lib/core/text/text";
import type { FreeSlot } from "@/lib/calls/types";
import { dayIn, LONDON } from "@/lib/core/time/dates";
import { sayDay, sayTime, sayZone } from "@/lib/core/time/say";
import { SlotList } from "./slot-link";

type Props = {
  slots: FreeSlot[];
  /** What the booking should know of the page it began on. */
  from?: { job: string } | { post: string };
  phone: string;
  /** Whose clock the times are on: the UK's, on pages that are the same for everyone. */
  timeZone?: string;
};

/** The next free times, each a link that begins the booking; or what to do when there is none. */
export function NextFreeCalls({ slots, from, phone, timeZone = LONDON }: Props) {
  if (slots.length === 0) {
    return (
      <p>
        Every time in the next four weeks is taken. Ring us on{" "}
        <a href={`tel:${dialled(phone)}`} className="text-inherit hover:text-inherit">
          {phone}
        </a>{" "}
        and we find one.
      </p>
    );
  }
  const links = slots.map(({ start }) => ({
    href: `/strategy-call?${new URLSearchParams({
      start: start.toISOString(),
      ...(timeZone !== LONDON && { timeZone }),
      ...from,
    })}`,
    day: sayDay(dayIn(timeZone, start)),
    time: sayTime(start, timeZone),
    startsAt: start.toISOString(),
  }));
  return <SlotList slots={links} label={`The next free times (${sayZone(timeZone)})`} />;
}
