import { remindDue } from "@/lib/calls/invitations/reminders";
import { reportAlive } from "@/lib/core/health";
import type { Task } from "@/lib/core/queue";
import { reapLeases } from "@/lib/mail/claim";
import { housekeeping } from "@/lib/privacy/retention";

/** What the worker does by itself, and how often it looks. The domains know what is due. */
export const TIMETABLE: Task[] = [
  { name: "call-reminders", cron: "* * * * *", run: async (now) => (await remindDue(now)).written.length },
  { name: "mail-leases", cron: "* * * * *", run: reapLeases },
  { name: "housekeeping", cron: "17 * * * *", run: housekeeping },
  { name: "sign-of-life", cron: "* * * * *", run: reportAlive },
];
