import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { answersOverdue } from "../templates/answers-overdue";

const jobs = [
  { title: "Graduate marketing assistant", waiting: 3 },
  { title: "Junior planner", waiting: 1 },
];

/** The letters of boards with made-up facts. */
export const BOARD_SAMPLES: Record<string, Sample> = {
  "answers-overdue": {
    when: "To whoever has the job, a working day after an answer was due",
    write: (brand) => answersOverdue({ to: "owner", jobs, url: appUrl("/sample") }, brand),
  },
};
