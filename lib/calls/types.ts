import type { Outcome, Topic } from "./vocabulary";

// When a call begins is `start` in what is asked and answered, as machines know it, and `startsAt` everywhere else.

/** A time that can be booked, as pages and machines show it. */
export interface FreeSlot {
  start: Date;
  end: Date;
}

/** Who takes calls, as the public sees them. */
export interface Host {
  slug: string;
  name: string;
  about: string;
  topics: Topic[];
}

/** A call as the two who are in it see it. */
export interface CallDetails {
  id: string;
  status: "booked" | "cancelled";
  startsAt: Date;
  endsAt: Date;
  name: string;
  email: string;
  phone: string | null;
  note: string | null;
  topic: Topic | null;
  timeZone: string;
  fromJob: string | null;
  fromPost: string | null;
  host: Omit<Host, "topics">;
  /** What became of it, said by its consultant once it has begun. */
  outcome: Outcome | null;
}

/** The answer to a booking or a change: what the API gives back. */
export interface BookedCall {
  id: string;
  start: Date;
  end: Date;
  host: { name: string };
  manageUrl: string;
  icsUrl: string;
}
