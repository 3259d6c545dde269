import type { SearchCriteria } from "@/lib/jobs/schema";
import type { FitWants } from "../fit-input";
import { type Criterion, CRITERION_KEYS } from "./words";
import { MINUTES_A_MILE } from "./judging";

/** From this weight on something narrows an alert; what weighs less is nice to have. */
const NARROWS_FROM = 3;

/** What matters, as a search for jobs: for an alert that looks for what was weighed rather than for words. */
export function searchOf(wants: FitWants): SearchCriteria {
  const counts = (key: Criterion) => wants[key] >= NARROWS_FROM || (wants[key] > 0 && wants.dealbreakers.includes(key));
  const { payFrom, commuteFrom, commuteMinutes = 0, hoursWanted, sectorWanted } = wants;
  return {
    ...(counts("commute") && commuteFrom && { place: commuteFrom, radius: Math.ceil(commuteMinutes / MINUTES_A_MILE) }),
    ...(counts("pay") && payFrom && { salaryMin: payFrom }),
    ...(counts("home") && { workplace: ["hybrid" as const, "remote" as const] }),
    ...(counts("hours") && hoursWanted && { hours: [hoursWanted] }),
    ...(counts("sector") && sectorWanted && { sector: [sectorWanted] }),
    ...(counts("visa") && { sponsorship: "yes" as const }),
  };
}

/** The address of a page that takes a search, with what matters filled in: "/alerts?salaryMin=27000". */
export function searchAddress(path: string, wants: FitWants): string {
  const pairs = Object.entries(searchOf(wants)).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)] as [string, string]),
  );
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** How often somebody has made a dealbreaker none since they first weighed: the versions come oldest first. */
export function relaxed(versions: FitWants[]): { criterion: Criterion; times: number }[] {
  return CRITERION_KEYS.map((criterion) => ({
    criterion,
    times: versions.filter(
      (wants, at) =>
        at > 0 && versions[at - 1]?.dealbreakers.includes(criterion) && !wants.dealbreakers.includes(criterion),
    ).length,
  })).filter(({ times }) => times > 0);
}
