import { appUrl } from "@/lib/core/env";
import type { LocalDate } from "@/lib/core/time/dates";
import type { Sample } from "./samples";
import { applicationReceipt } from "../templates/application-receipt";
import { draftLink } from "../templates/draft-link";

/** Letters to whoever writes an application, and sends it. */
export const APPLYING_SAMPLES: Record<string, Sample> = {
  "draft-link": {
    when: "When somebody leaves an application for later, without an account",
    write: (brand) =>
      draftLink(
        {
          job: "Graduate marketing assistant",
          employer: "Calder & Finch",
          url: appUrl("/sample"),
          closesAt: new Date("2026-12-12T00:00:00Z"),
        },
        brand,
      ),
  },
  "application-receipt": {
    when: "When an application has arrived",
    write: (brand) =>
      applicationReceipt(
        {
          job: "Graduate marketing assistant",
          isProved: false,
          isAgain: false,
          employer: "Calder & Finch",
          jobUrl: appUrl("/sample"),
          statusUrl: appUrl("/sample"),
          answerBy: "2026-12-02" as LocalDate,
          held: ["your name and email address", "your CV"],
        },
        brand,
      ),
  },
};
