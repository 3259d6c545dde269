import type { InterviewOutcome, Kind } from "./vocabulary";

/** A time that can be chosen. */
export interface FreeTime {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** An interview as its candidate sees it. */
export interface OwnInterview {
  id: string;
  applicationId: string;
  status: "invited" | "booked" | "cancelled";
  /** "First interview" */
  title: string;
  kind: Kind;
  minutes: number;
  noticeHours: number;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
  job: string;
  employer: string;
  /** It has not begun, and there is as much notice as was stated. */
  canChange: boolean;
  isPast: boolean;
  /** The application is over, as far as its candidate has been told. */
  isOver: boolean;
  noneSuits: string | null;
  adjustments: string | null;
  outcome: InterviewOutcome | null;
}
