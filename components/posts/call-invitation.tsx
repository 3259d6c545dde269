import { CallBlock } from "@/components/site/house-blocks";
import { dayIn, LONDON } from "@/lib/core/time/dates";
import { sayDay, sayTime } from "@/lib/core/time/say";

type Props = { /** The next free time, when there is one soon. */ nextFree?: Date; from: string };

/** The invitation to a strategy call in the middle of an article; what is booked from it says which article it was. */
export function CallInvitation({ nextFree, from }: Props) {
  const when = nextFree && (
    <>
      {" "}
      The next one is free on{" "}
      <time dateTime={nextFree.toISOString()}>
        {sayDay(dayIn(LONDON, nextFree))} at {sayTime(nextFree)}
      </time>{" "}
      (UK time).
    </>
  );
  return (
    <CallBlock
      text={<>Thirty minutes on the phone about your search, free.{when}</>}
      href={`/strategy-call?post=${encodeURIComponent(from)}`}
    />
  );
}
