import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { cvInfected, cvInfectedForStaff } from "../templates/cv-infected";

const job = "Graduate marketing assistant";

/** Letters about files that people sent. */
export const FILE_SAMPLES: Record<string, Sample> = {
  "cv-infected": {
    when: "When the virus scanner finds something in a CV",
    write: (brand) => cvInfected({ job, employer: "Calder & Finch", formUrl: appUrl("/sample") }, brand),
  },
  "cv-infected-for-staff": {
    when: "The same, to the recruiters",
    write: (brand) => cvInfectedForStaff({ job, adminUrl: appUrl("/sample") }, brand),
  },
};
