import type { LocalDate } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { debriefAgain } from "../templates/debrief-again";
import { debriefOffer } from "../templates/debrief-offer";

/** Letters about what a candidate keeps for themselves. */
export const LEARNING_SAMPLES: Record<string, Sample> = {
  "debrief-offer": {
    when: "On the day of an interview, after it has ended, to candidates with an account who have not heard yet",
    write: (brand) =>
      debriefOffer({ job: "Graduate marketing assistant", employer: "Calder & Finch", url: appUrl("/sample") }, brand),
  },
  "debrief-again": {
    when: "On the day on which a candidate wanted to read a debrief again",
    write: (brand) => debriefAgain({ happenedOn: "2026-12-08" as LocalDate, url: appUrl("/sample") }, brand),
  },
};
