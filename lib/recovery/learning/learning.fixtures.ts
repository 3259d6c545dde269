import { randomUUID } from "node:crypto";
import { debriefForm } from "../debrief-input";
import { emptied } from "@/tests/support/emptied";

/** For tests: what a form about a debrief sends. */
export const aDebrief = (given: Record<string, unknown> = {}) =>
  debriefForm.parse({
    about: "Junior planner, Calder & Finch",
    stage: "interview",
    happenedOn: "2026-11-24",
    wentWell: "My project landed.",
    threw: "Why planning?",
    change: "One number in each example.",
    control: "yes",
    ...given,
  });

export const newId = () => randomUUID();

/** Nobody who wrote or weighed anything. */
export async function nothingKept(): Promise<void> {
  await emptied(
    "person",
    "application",
    "stored_file",
    "job",
    "interview_round",
    "outbox_mail",
    "rate_count",
    "audit_event",
  );
}
