import { isSignedIn, type Candidate, type Staff, type Viewer } from "@/lib/access/viewer";
import { ownFeedback } from "@/lib/applications/feedback/own";
import { fromDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db } from "@/lib/core/db";
import { shorten } from "@/lib/core/text/text";
import { openedContent } from "../learning/debriefs";
import type { Theme } from "../learning/words";
import type { Develop } from "../plan-input";
import { topicsIn } from "./topics-in";

/** Something that feedback or a debrief of theirs speaks of, and where, in words that stand beside the choice. */
export interface Hint {
  topic: Develop;
  from: string;
  /** Said or noted about what has just ended, so that it is ticked to begin with. */
  isAboutThis: boolean;
}

/** What a hint is looked for about: an application of ours, or (null) any other. */
interface About {
  applicationId: string | null;
  now: Date;
}

type HintSource = (viewer: Candidate | Staff, about: About) => Promise<Hint[]>;

/** In the order in which they are believed. */
const SOURCES: readonly HintSource[] = [feedback, debriefs, earlierPlans];

/** What to work on by what they were told and what they noted themselves, each thing once; the first source wins. */
export async function hintsFor(viewer: Viewer, about: About): Promise<Hint[]> {
  if (!isSignedIn(viewer)) return [];
  const found = await Promise.all(SOURCES.map((source) => source(viewer, about)));
  const byTopic = new Map<Develop, Hint>();
  for (const hint of found.flat()) if (!byTopic.has(hint.topic)) byTopic.set(hint.topic, hint);
  return [...byTopic.values()];
}

const QUOTED_LETTERS = 90;

/** What the feedback on this application asks to change, as far as its words say so. */
async function feedback(viewer: Candidate | Staff, { applicationId, now }: About): Promise<Hint[]> {
  const release = applicationId === null ? null : (await ownFeedback(viewer, applicationId, now))?.release;
  if (!release) return [];
  const { change, tryNext } = release;
  return topicsIn(`${change.text}\n${tryNext.text}`).map((topic) => ({
    topic,
    from: `Feedback: “${shorten(change.text, QUOTED_LETTERS)}”`,
    isAboutThis: true,
  }));
}

const MOST_DEBRIEFS = 5;

/** What they noted after interviews, unless it was out of their hands. */
async function debriefs({ personId }: Candidate | Staff, { applicationId }: About): Promise<Hint[]> {
  const rows = await db.debrief.findMany({
    where: { candidateId: personId },
    orderBy: [{ happenedOn: "desc" }, { createdAt: "desc" }],
    take: MOST_DEBRIEFS,
    select: { applicationId: true, happenedOn: true, sealed: true },
  });
  return rows.flatMap((row) => {
    const content = openedContent(row.sealed);
    if (!content || content.control === "no") return [];
    const from = `You noted this after ${sayDay(fromDateColumn(row.happenedOn), { weekday: false })}`;
    const isAboutThis = applicationId !== null && row.applicationId === applicationId;
    return content.themes.flatMap((theme) => TOPIC_OF[theme] ?? []).map((topic) => ({ topic, from, isAboutThis }));
  });
}

/** What helps with what they noted; nothing helps with a line that broke down. */
const TOPIC_OF: Record<Theme, Develop | null> = {
  examples: "examples",
  structure: "speaking",
  motivation: "motivation",
  knowledge: "knowledge",
  thinking: "tests",
  people: "tests",
  questions: "motivation",
  time: "speaking",
  nerves: "speaking",
  practical: null,
};

/** What they wanted to work on the last time. */
async function earlierPlans({ personId }: Candidate | Staff): Promise<Hint[]> {
  const last = await db.plan.findFirst({
    where: { candidateId: personId },
    orderBy: { createdAt: "desc" },
    select: { develop: true },
  });
  const from = "You chose this in your last plan";
  return (last?.develop ?? []).map((topic) => ({ topic: topic as Develop, from, isAboutThis: false }));
}
