import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { ownedBy } from "@/lib/access/own-applications";
import { takesCalls } from "@/lib/calls/diary/diaries";
import type { Topic } from "@/lib/calls/vocabulary";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/** What a call after a no can be about. */
export const TALK_TOPICS = ["after-a-rejection", "interview-nerves", "changing-direction"] as const satisfies Topic[];

/** Whom a candidate would talk to: whoever wrote the no, where they take calls about this. */
export interface Person {
  name: string;
  slug: string;
}

/**
 * Who wrote the no of one of the viewer's applications, for each topic that they take calls about; whoever is missing has
 * somebody else ring. Empty when it is not theirs, or nobody is known.
 */
export async function personFor(viewer: Viewer, applicationId: string): Promise<Partial<Record<Topic, Person>>> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return {};
  const no = await db.applicationEvent.findFirst({
    where: { to: "rejected", applicationId, application: ownedBy(viewer), actor: "staff" },
    orderBy: { version: "desc" },
    select: { actorId: true },
  });
  if (!no?.actorId) return {};
  const { actorId: staffId } = no;
  const found = await Promise.all(
    TALK_TOPICS.map(async (topic) => {
      const where = { AND: [takesCalls({ topic }), { staffId }] };
      const person = await db.consultant.findFirst({ where, select: { name: true, slug: true } });
      return person ? [[topic, person] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
