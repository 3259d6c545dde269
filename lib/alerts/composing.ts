import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { openAdverts } from "@/lib/jobs/queries";
import type { SearchCriteria } from "@/lib/jobs/schema";
import type { Composed } from "@/lib/mail/composer";
import { FROM_DIGEST, type Part } from "./digest-content";
import { digestLetter } from "./letter";
import { manageUrl, oneClickUrl, unsubscribeUrl } from "./links";
import type { KeptJob } from "./matches";
import { type Said, saidJobs } from "./said-jobs";
import type { Frequency } from "./vocabulary";

interface Row {
  mailId: string;
  digestId: string;
  subscriberId: string;
  frequency: Frequency;
  askedAt: Date;
  criteria: SearchCriteria;
  jobs: KeptJob[];
  total: number;
}

/** What digests carry beside jobs: the same for everybody. */
export interface Beside {
  article: { title: string; summary: string; slug: string } | null;
}

/**
 * Writes digests from their parts, at the moment they are handed over: what has closed since is left out, so is an alert
 * that was stopped or now asks for something else. One that has nothing left to say is not among the answers.
 */
export async function composeDigests(
  mailIds: string[],
  now: Date,
  { article }: Beside = { article: null },
): Promise<Map<string, Composed>> {
  const rows = await partsOf(mailIds);
  const jobIds = [...new Set(rows.flatMap(({ jobs }) => jobs.map(([id]) => id)))];
  const open = await openAdverts(jobIds, now);
  const said = await saidJobs(open, now);
  const sender = await brand();
  const reading = article && { ...article, href: appUrl(`/blog/${article.slug}?${FROM_DIGEST}`) };
  const composed = new Map<string, Composed>();
  for (const [mailId, own] of Map.groupBy(rows, (row) => row.mailId)) {
    const [first] = own;
    if (!first) continue;
    const parts = own.map((row) => partOf(row, said));
    const letter = digestLetter(parts, { ...linksOf(first), article: reading }, sender, now);
    if (!letter) continue;
    const { subject, html, text } = letter;
    composed.set(mailId, { subject, html, text, headers: headersOf(first.digestId) });
  }
  return composed;
}

function partsOf(mailIds: string[]): Promise<Row[]> {
  return db.$queryRaw`
    SELECT digest.mail_id AS "mailId", digest.id AS "digestId", digest.subscriber_id AS "subscriberId",
      alert.frequency::text AS frequency, alert.created_at AS "askedAt", criteria.canonical AS criteria, match.jobs, match.total
    FROM digest JOIN digest_part part ON part.digest_id = digest.id
    JOIN alert ON alert.id = part.alert_id JOIN digest_match match ON match.id = part.match_id
    JOIN criteria ON criteria.id = match.criteria_id
    WHERE digest.mail_id = ANY (${mailIds}::uuid[]) AND part.total > 0
      AND alert.stopped_at IS NULL AND alert.criteria_id = match.criteria_id
    ORDER BY digest.mail_id, alert.created_at, alert.id`;
}

/** What has closed since it was found is neither shown nor counted. */
function partOf({ criteria, jobs, total, frequency, askedAt }: Row, said: Map<string, Said>): Part {
  const open = jobs.flatMap(([id, miles, copies]) => {
    const job = said.get(id);
    return job ? [{ ...job, miles, copies }] : [];
  });
  return { frequency, askedAt, criteria, jobs: open, total: total - (jobs.length - open.length) };
}

function linksOf({ digestId, subscriberId }: Row) {
  return {
    manageUrl: manageUrl(subscriberId),
    unsubscribeUrl: unsubscribeUrl(digestId),
    callUrl: appUrl(`/strategy-call?${FROM_DIGEST}`),
  };
}

function headersOf(digestId: string): Record<string, string> {
  const oneClick = oneClickUrl(digestId);
  return {
    // RFC 8058: one press in the mail program, without opening a page.
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `Job alerts <alerts.${new URL(oneClick).hostname}>`,
  };
}
