import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { OF_DEBRIEF } from "../practice/words";

/** Takes one of the viewer's debriefs away for good, with the answer they practised to what threw them. */
export async function dropDebrief(viewer: Viewer, id: string): Promise<void> {
  if (!isSignedIn(viewer) || !isUuid(id)) return;
  const candidateId = viewer.personId;
  await db.$transaction([
    db.debrief.deleteMany({ where: { id, candidateId } }),
    db.practiceAnswer.deleteMany({ where: { candidateId, question: OF_DEBRIEF + id.toLowerCase() } }),
  ]);
}

/** Takes all of the viewer's debriefs away for good. */
export async function wipeDebriefs(viewer: Viewer): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const candidateId = viewer.personId;
  await db.$transaction([
    db.debrief.deleteMany({ where: { candidateId } }),
    db.practiceAnswer.deleteMany({ where: { candidateId, question: { startsWith: OF_DEBRIEF } } }),
  ]);
}
