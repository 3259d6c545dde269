import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { blindOf, blindWords } from "../../blind/hiding";
import { REVIEW_FACTS } from "../../blind/standing";
import type { Stage } from "../../vocabulary";
import { excerptsOf, hasAll, type Part } from "./excerpts";
import type { CvSearchRequest } from "./request";
import { wordQuery } from "./query";
import { piecesOf } from "./words";

const PAGE_SIZE = 20;
/** Words in a row are looked for in so many of the newest that have all the words; the best are chosen among so many. */
const MOST_LOOKED_AT = 1000;

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
  pageSize: number;
  total: number;
  /** There are more with these words, older ones, which were not looked at for words in a row. */
  isAtLeast: boolean;
}

/**
 * Applications in whose CV or message these words stand; those that were taken back are not among them. "nothing-to-find"
 * when there is no word to look for. Null for who may not look for candidates.
 */
export async function searchCvs(
  viewer: Viewer,
  request: CvSearchRequest,
  now: Date,
): Promise<FoundCvs | "nothing-to-find" | null> {
  if (!may(viewer, "read:candidates") || !may(viewer, "read:applications")) return null;
  const pieces = piecesOf(request.q);
  const hits = hitsOf(request, now);
  if (!hits) return "nothing-to-find";
  const rows = await db.$queryRaw<{ id: string; total: number; found: number }[]>`${hits}`;
  const found = await load(rows.map(({ id }) => id));
  const items = found.flatMap(({ cv, message, isBlind, ...row }) => {
    const words = [cv, message].filter(Boolean).join("\n\n");
    // Found by what is hidden, such as where somebody studied: then it is not found.
    return isBlind && !hasAll(words, pieces) ? [] : [{ ...row, excerpts: excerptsOf(words, pieces) }];
  });
  const { total = 0, found: looked = 0 } = rows[0] ?? {};
  return { items, page: request.page, pageSize: PAGE_SIZE, total, isAtLeast: looked > total };
}

/**
 * The ids of a page. What the index answers by itself is counted in full; words in a row, and which are best, are asked of
 * the newest, since a document has to be read for each.
 */
function hitsOf({ q, jobId, stage, since, order, page }: CvSearchRequest, now: Date): Prisma.Sql | null {
  const query = wordQuery(piecesOf(q));
  if (!query) return null;
  const from = since ? new Date(now.getTime() - since * 86_400_000) : null;
  const where = Prisma.join(
    [
      Prisma.sql`document @@ (${query.plain})`,
      ...(jobId ? [Prisma.sql`job_id = ${jobId}::uuid`] : []),
      ...(stage ? [Prisma.sql`stage = ${stage}::application_stage`] : []),
      ...(from ? [Prisma.sql`sent_at >= ${from}`] : []),
    ],
    " AND ",
  );
  const isRead = query.exact !== null || order === "best";
  const newest = Prisma.sql`SELECT * FROM hits ORDER BY sent_at DESC, application_id ${isRead ? Prisma.sql`LIMIT ${MOST_LOOKED_AT}` : Prisma.empty}`;
  const best = Prisma.sql`ts_rank(document, ${query.exact ?? query.plain}) DESC,`;
  return Prisma.sql`
    WITH hits AS MATERIALIZED (SELECT application_id, sent_at FROM cv_search WHERE ${where}),
      newest AS (${newest}),
      kept AS MATERIALIZED (${query.exact ? Prisma.sql`SELECT newest.* FROM newest JOIN cv_search USING (application_id) WHERE document @@ (${query.exact})` : Prisma.sql`SELECT * FROM newest`})
    SELECT kept.application_id AS id, ${countOf(query.exact !== null)} AS total,
      ${query.exact ? Prisma.sql`(SELECT count(*) FROM kept)::int + greatest(0, (SELECT count(*) FROM hits) - ${MOST_LOOKED_AT})::int` : countOf(false)} AS found
    FROM kept ${order === "best" ? Prisma.sql`JOIN cv_search USING (application_id)` : Prisma.empty}
    ORDER BY ${order === "best" ? best : Prisma.empty} kept.sent_at DESC, kept.application_id
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
}

const countOf = (isExact: boolean) =>
  isExact ? Prisma.sql`(SELECT count(*) FROM kept)::int` : Prisma.sql`(SELECT count(*) FROM hits)::int`;

async function load(ids: string[]) {
  const rows = await db.application.findMany({
    where: { id: { in: ids }, stage: { not: "withdrawn" } },
    select: {
      ...{ id: true, name: true, email: true, phone: true, reveal: REVIEW_FACTS.reveal },
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
