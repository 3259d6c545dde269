import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { relayInvitation } from "../templates/relay-invitation";
import { secondLookAnswered } from "../templates/second-look-answer";

const url = () => appUrl("/sample");

/** Letters to people who heard a no. */
export const KUDOS_SAMPLES: Record<string, Sample> = {
  "second-look-answer": {
    when: "When somebody else has looked again at a no, and it stands",
    write: (brand) =>
      secondLookAnswered(
        {
          job: "Graduate planner",
          employer: "Calder & Finch",
          from: "Priya",
          words:
            "You write clearly about your placement. The job needs a year of transport modelling, and I found none.",
          callUrl: url(),
        },
        brand,
      ),
  },
  "relay-invitation": {
    when: "When a recruiter invites somebody who came close elsewhere to apply",
    write: (brand) =>
      relayInvitation(
        {
          before: "Graduate planner",
          job: "Junior transport planner",
          employer: "Pell & Marsh",
          from: "Priya",
          why: ["You reached the interview for Graduate planner.", "Both ask for GIS."],
          jobUrl: url(),
          stopUrl: url(),
        },
        brand,
      ),
  },
};
