import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import type { Develop } from "../plan-input";

/** Something that feedback or a debrief of theirs speaks of, and where, in words that stand beside the choice. */
export interface Hint {
  topic: Develop;
  from: string;
  /** Said or noted about what has just ended, so that it is ticked to begin with. */
  isAboutThis: boolean;
}

/** Where hints come from: what is known of one candidate, about one application or about all. */
type HintSource = (candidateId: string, applicationId: string | null) => Promise<Hint[]>;

const SOURCES: readonly HintSource[] = [earlierPlans];

/** What to work on by what they were told and what they noted themselves, each thing once; the first source wins. */
export async function hintsFor(viewer: Viewer, applicationId: string | null): Promise<Hint[]> {
  if (!isSignedIn(viewer)) return [];
  const found = await Promise.all(SOURCES.map((source) => source(viewer.personId, applicationId)));
  const byTopic = new Map<Develop, Hint>();
  for (const hint of found.flat()) if (!byTopic.has(hint.topic)) byTopic.set(hint.topic, hint);
  return [...byTopic.values()];
}

/** What they wanted to work on the last time. */
async function earlierPlans(candidateId: string): Promise<Hint[]> {
  const last = await db.plan.findFirst({
    where: { candidateId },
    orderBy: { createdAt: "desc" },
    select: { develop: true },
  });
  const from = "You chose this in your last plan";
  return (last?.develop ?? []).map((topic) => ({ topic: topic as Develop, from, isAboutThis: false }));
}
