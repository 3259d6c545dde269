import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { isBlind, REVIEW_FACTS } from "@/lib/applications/blind/review-state";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sayFrom } from "./evidence";

/** What a candidate chose to show with one application. */
export interface ChosenWords {
  /** They wait until the application is read with a name: kind words say one. */
  isHidden: boolean;
  shown: { id: string; from: string; moment: string | null; trust: string | null; words: string[] }[];
  /** How many stood there that were taken back. */
  takenBack: number;
}

/** The words ticked for one application; null when there are none, or for whoever may not read it. */
export async function chosenWords(viewer: Viewer, applicationId: string): Promise<ChosenWords | null> {
  if (!may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const application = await db.application.findUnique({ where: { id: applicationId }, select: REVIEW_FACTS });
  if (!application) return null;
  const uses = await db.kudosUse.findMany({
    where: { applicationId },
    orderBy: { tickedAt: "asc" },
    select: {
      id: true,
      kudos: {
        select: {
          giverName: true,
          relation: true,
          permission: true,
          state: true,
          moment: true,
          trust: true,
          words: true,
        },
      },
    },
  });
  // Hidden again by their candidate: as if they had never been ticked.
  const stand = uses.flatMap(({ id, kudos }) => (kudos?.state === "kept" ? [{ id, ...kudos }] : []));
  const takenBack = uses.filter(({ kudos }) => kudos === null).length;
  if (stand.length + takenBack === 0) return null;
  if (isBlind(application)) return { isHidden: true, shown: [], takenBack };
  const shown = stand.map(({ id, moment, trust, words, ...row }) => ({ id, from: sayFrom(row), moment, trust, words }));
  return { isHidden: false, shown, takenBack };
}
