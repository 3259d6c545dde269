import type { Waiting } from "@/components/admin/commands/rooms";
import type { Staff } from "@/lib/access/viewer";
import { unreadApplications } from "@/lib/applications/staff/waiting";
import { outcomesToGive } from "@/lib/calls/staff/waiting";
import { messagesToAnswer } from "@/lib/contact/waiting";

/** What waits in each room, for the badges beside their names; nothing for what the viewer may not see. */
export async function waitingFor(staff: Staff, now: Date): Promise<Partial<Record<Waiting, number>>> {
  const [applications, messages, outcomes] = await Promise.all([
    unreadApplications(staff),
    messagesToAnswer(staff),
    outcomesToGive(staff, now),
  ]);
  return { applications: applications ?? 0, messages: messages ?? 0, outcomes: outcomes ?? 0 };
}
