import { addDays, endOfLondonDay, londonDay } from "@/lib/core/time/dates";
import { isEdited } from "../edited-fields";
import { type ImportedJob, type RowMark, sayClosed } from "./row";

/** What a run wants of every job. */
export interface Wanted {
  publish: boolean;
  /** The end of the last day to apply, where the run was told one. */
  closesAt: Date | null;
}

/** What there is already under the same identity. */
export interface KnownJob {
  id: string;
  slug: string;
  isConfidential: boolean;
  sourceHash: string | null;
  publishedAt: Date | null;
  closesAt: Date | null;
  editedFields: string[];
  /** What staff threw away is left alone until the bin is emptied. */
  binnedAt?: Date | null;
}

/** From when and until when it is public; what is left out stays as it is. */
export type Publication = { publishedAt?: Date; closesAt?: Date };

export type Decision =
  | { kind: "rejected"; reason: string }
  | { kind: "unchanged" }
  | { kind: "created" | "updated"; publication: Publication; isNewText: boolean; remarks: string[] };

/** For how long a job is open that nobody gave a last day. */
const OPEN_DAYS = 30;

/**
 * What becomes of a row, compared with what is there under its identity. What is to be public, or already is, must have all
 * that publishing needs. A job's first date stays, and so do the day and the state that staff gave it by hand.
 */
export function decide(job: ImportedJob, known: KnownJob | null, wanted: Wanted, now: Date): Decision {
  if (known?.binnedAt) return { kind: "unchanged" };
  const publish = wanted.publish && !(known && isEdited(known.editedFields, "publishedAt"));
  const isPublic = publish || Boolean(known?.publishedAt);
  if (isPublic && job.obstacles.length > 0) return { kind: "rejected", reason: job.obstacles.join("; ") };
  const publication = publicationOf(job, known, { ...wanted, publish }, now);
  const last = publication.closesAt ?? known?.closesAt;
  const tooLate = publication.publishedAt ? now : known?.publishedAt;
  if (last && tooLate && last <= tooLate) return { kind: "rejected", reason: sayClosed(last) };
  const isNewText = known?.sourceHash !== job.hash;
  if (known && !isNewText && Object.keys(publication).length === 0) return { kind: "unchanged" };
  const isAssumed = publication.publishedAt && !wanted.closesAt && !job.closesAt && !known?.closesAt;
  const remarks = isAssumed ? [`Closing day assumed: ${OPEN_DAYS} days after the import`] : [];
  return { kind: known ? "updated" : "created", publication, isNewText, remarks };
}

/**
 * Whether a row changes nothing, without reading its text: it says what it said, and neither its state nor its dates would
 * be others. What is public already has once had all that publishing needs.
 */
export function isUnchanged(mark: RowMark, known: KnownJob, wanted: Wanted, now: Date): boolean {
  if (known.binnedAt) return true;
  if (known.sourceHash !== mark.hash) return false;
  const publish = wanted.publish && !isEdited(known.editedFields, "publishedAt");
  if (publish && !known.publishedAt) return false;
  return Object.keys(publicationOf(mark, known, { ...wanted, publish }, now)).length === 0;
}

function publicationOf(
  job: Pick<RowMark, "datedAt" | "closesAt">,
  known: KnownJob | null,
  { publish, closesAt }: Wanted,
  now: Date,
): Publication {
  const isNew = publish && !known?.publishedAt;
  const isByHand = known !== null && isEdited(known.editedFields, "closesAt");
  const stated = isByHand ? null : (closesAt ?? job.closesAt);
  const usual = isNew && !known?.closesAt ? endOfLondonDay(addDays(londonDay(now), OPEN_DAYS)) : null;
  const last = stated ?? usual;
  return {
    ...(isNew && { publishedAt: job.datedAt && job.datedAt <= now ? job.datedAt : now }),
    ...(last && last.getTime() !== known?.closesAt?.getTime() && { closesAt: last }),
  };
}
