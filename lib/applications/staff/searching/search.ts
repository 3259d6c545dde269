import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { blindOf, blindWords } from "../../blind/hiding";
import { REVIEW_FACTS } from "../../blind/review-state";
import type { Stage } from "../../vocabulary";
import { excerptsOf, hasAll, type Part } from "./excerpts";
import type { CvSearchRequest } from "./request";
import { hitsOf } from "./hits";
import { piecesOf } from "./words";

export interface FoundCv {
  applicationId: string;
  name: string;
  jobTitle: string;
  stage: Stage;
  sentAt: Date;
  excerpts: Part[][];
}

export interface FoundCvs {
  items: FoundCv[];
  page: number;
  /** How many there are; null when nobody counted on, since there are thousands. */
  total: number | null;
  /** There are older ones after this page. */
  hasMore: boolean;
  /** Only the newest were looked at. */
  isCut: boolean;
}

/**
 * Applications in whose CV or message these words stand; those that were taken back are not among them. "nothing-to-find"
 * when there is no word to look for. Null for whoever may not look for candidates.
 */
export async function searchCvs(
  viewer: Viewer,
  request: CvSearchRequest,
  now: Date,
): Promise<FoundCvs | "nothing-to-find" | null> {
  if (!may(viewer, "read:candidates") || !may(viewer, "read:applications")) return null;
  const pieces = piecesOf(request.q);
  const hits = await hitsOf(request, pieces, now);
  if (!hits) return "nothing-to-find";
  const found = await load(hits.ids);
  const items = found.flatMap(({ cv, message, isBlind, ...row }) => {
    const words = [cv, message].filter(Boolean).join("\n\n");
    // Found by what is hidden, such as where somebody studied: then it is not found.
    return isBlind && !hasAll(words, pieces) ? [] : [{ ...row, excerpts: excerptsOf(words, pieces) }];
  });
  const { total, hasMore, isCut } = hits;
  return { items, page: request.page, total, hasMore, isCut };
}

async function load(ids: string[]) {
  const rows = await db.application.findMany({
    where: { id: { in: ids }, stage: { not: "withdrawn" } },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      reveal: REVIEW_FACTS.reveal,
      stage: true,
      updatedAt: true,
      message: true,
      job: { select: { title: true, ...REVIEW_FACTS.job.select } },
      cv: { select: { text: { select: { text: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { name, isBlind } = blindOf({ id, name: row.name }, row);
    const [message, cv] = [row.message, row.cv?.text?.text ?? null].map((words) => blindWords(words, row, row));
    const { stage, updatedAt: sentAt, job } = row;
    return [{ applicationId: id, name, isBlind, jobTitle: job.title, stage, sentAt, message, cv }];
  });
}

/** The jobs that one can choose from: those applied for, of which the last to come out come first. Null as above. */
export async function jobsToSearch(viewer: Viewer): Promise<{ id: string; title: string }[] | null> {
  if (!may(viewer, "read:candidates") || !may(viewer, "read:applications")) return null;
  return db.job.findMany({
    where: { applications: { some: {} }, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: 100,
    select: { id: true, title: true },
  });
}
