import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { draftLink } from "../templates/draft-link";

/** Letters to somebody who is still writing an application. */
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
};
