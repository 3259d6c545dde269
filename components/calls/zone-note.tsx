"use client";

import { useEffect, useSyncExternalStore } from "react";

type Props = {
  zone: string;
  /** "UK time (London)". */
  words: string;
  /** Somebody chose it: then the browser's own is no better. */
  isChosen: boolean;
};

const never = () => () => undefined;

/**
 * Says in which zone the times are. A browser whose clock shows a time other than London's gets the page in its own zone
 * at once; one that agrees is told so.
 */
export function ZoneNote({ zone, words, isChosen }: Props) {
  const own = useSyncExternalStore(never, browsersZone, () => undefined);
  const agrees = own !== undefined && clockIn(own) === clockIn(zone);
  useEffect(() => {
    if (isChosen || agrees || own === undefined) return;
    const here = new URL(location.href);
    here.searchParams.set("timeZone", own);
    location.replace(here);
  }, [isChosen, agrees, own]);

  return (
    <p className="text-sm text-quiet">
      Times are {words}
      {agrees && ", the same as your computer’s"}.
    </p>
  );
}

const browsersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || undefined;

/** What clocks show in a zone on a winter's and a summer's day: two zones that agree on both are one to a visitor. */
function clockIn(timeZone: string): string {
  const said = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" });
  return ["2027-01-15T12:00:00Z", "2027-07-15T12:00:00Z"].map((at) => said.format(new Date(at))).join();
}
