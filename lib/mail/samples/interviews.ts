import { appUrl } from "@/lib/core/env";
import type { Sample } from "./samples";
import { interviewCancelled, interviewCancelledForInterviewer } from "../templates/interview-cancelled";
import { interviewFeedback } from "../templates/interview-feedback";
import { interviewForStaff } from "../templates/interview-for-staff";
import { interviewInvitation } from "../templates/interview-invitation";
import { interviewReminder, interviewReminderForInterviewer } from "../templates/interview-reminder";
import type { PreparationSheet } from "../templates/interview-sheet";
import { interviewTime, interviewTimeForInterviewer } from "../templates/interview-time";

const facts = { title: "First interview", job: "Graduate marketing assistant", employer: "Calder & Finch" };
const startsAt = new Date("2026-12-08T10:30:00Z");
const url = () => appUrl("/sample");
const candidate = "Sam Okafor";
const how = "A video call, 45 minutes";

const sheet = (): PreparationSheet => ({
  facts: [
    ["When", "Tuesday 8 December 2026, 10:30 (UK time)"],
    ["How long", "45 minutes"],
    ["With", "Dana Reid, Tom Hale"],
    ["How", "A video call. A conversation on screen."],
  ],
  join: url(),
  bring: ["A quiet corner, and headphones if you have them.", "Your CV and the advert, where you can see them."],
  practice: ["What made you apply for this job, and not another?"],
  questions: ["What comes next, and when do I hear?"],
  adjustments: "More time, questions in writing, captions: tell us what helps. You need not say why.",
  safety: "If anybody there says or does something that is not right, leave if you want to, and tell us.",
});

/** The letters about interviews. */
export const INTERVIEW_SAMPLES: Record<string, Sample> = {
  "interview-invitation": {
    when: "When a candidate is asked to an interview, and when they have to choose a time again",
    write: (brand) =>
      interviewInvitation(
        { ...facts, how: "A video call", minutes: 45, noticeHours: 24, news: "first", before: null, chooseUrl: url() },
        brand,
      ),
  },
  "interview-time": {
    when: "When an interview has a time, another time, or something else about it is new; with an invitation",
    write: (brand) =>
      interviewTime(
        { ...facts, startsAt, news: "booked", before: null, sheet: sheet(), manageUrl: url(), noticeHours: 24 },
        brand,
      ),
  },
  "interview-time-for-interviewer": {
    when: "The same, to whoever asks the questions",
    write: (brand) =>
      interviewTimeForInterviewer(
        { ...facts, startsAt, news: "booked", before: null, candidate, how, where: url(), with: ["Tom Hale"] },
        brand,
      ),
  },
  "interview-cancelled": {
    when: "When an interview is called off",
    write: (brand) => interviewCancelled({ ...facts, startsAt, why: "staff" }, brand),
  },
  "interview-cancelled-for-interviewer": {
    when: "The same, to whoever was to ask the questions",
    write: (brand) => interviewCancelledForInterviewer({ ...facts, startsAt, candidate }, brand),
  },
  "interview-reminder": {
    when: "A day and an hour before an interview",
    write: (brand) => interviewReminder({ ...facts, startsAt, sheet: sheet(), manageUrl: url() }, brand),
  },
  "interview-reminder-for-interviewer": {
    when: "The same, to whoever asks the questions",
    write: (brand) => interviewReminderForInterviewer({ ...facts, startsAt, candidate, how, where: url() }, brand),
  },
  "interview-for-staff": {
    when: "When none of the times suits a candidate, or they call an interview off",
    write: (brand) =>
      interviewForStaff(
        {
          ...facts,
          candidate,
          news: "none-suits",
          startsAt: null,
          adminUrl: url(),
          when: "Fridays, or any day after five. I have exams until the 11th.",
        },
        brand,
      ),
  },
  "interview-feedback": {
    when: "An hour after an interview, to whoever asked the questions, and once more after two working days",
    write: (brand) =>
      interviewFeedback({ ...facts, candidate, startsAt, isReminder: false, formUrl: url(), openDays: 30 }, brand),
  },
};
