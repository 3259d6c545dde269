import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { feedbackForStaff } from "../templates/feedback-for-staff";
import { feedbackLate } from "../templates/feedback-late";
import { feedbackReleased } from "../templates/feedback-released";
import { feedbackRequest } from "../templates/feedback-request";

const job = "Graduate marketing assistant";
const employer = "Calder & Finch";
const url = () => appUrl("/sample");
const candidate = "Sam Okafor";
const startsAt = new Date("2026-12-08T10:30:00Z");

/** The letters about feedback that candidates ask for. */
export const FEEDBACK_SAMPLES: Record<string, Sample> = {
  "feedback-request": {
    when: "When a candidate asks the people who interviewed them for feedback, and once more when nothing has come",
    write: (brand) =>
      feedbackRequest(
        {
          candidate,
          job,
          startsAt,
          by: "Friday 18 December",
          isReminder: false,
          formUrl: url(),
          openDays: 30,
          questions: ["Which answer lost me the most ground?", "What would a stronger example have shown?"],
        },
        brand,
      ),
  },
  "feedback-for-staff": {
    when: "When feedback is ours to give, has come from an interviewer, or is overdue: to whoever has the job",
    write: (brand) => feedbackForStaff({ news: "late", job, by: "Tuesday 22 December", url: url() }, brand),
  },
  "feedback-late": {
    when: "When the feedback that we promised a candidate is not there in time",
    write: (brand) =>
      feedbackLate(
        {
          job,
          employer,
          because: "they-are-silent",
          from: "Ada",
          url: url(),
          promised: "Friday 18 December",
          by: "Tuesday 22 December",
        },
        brand,
      ),
  },
  "feedback-released": {
    when: "When the feedback that a candidate asked for is there",
    write: (brand) =>
      feedbackReleased({ job, employer, from: "Dana Reid, who interviewed you", isAgain: false, url: url() }, brand),
  },
};
