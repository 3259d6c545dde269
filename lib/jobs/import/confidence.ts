import type { Tx } from "@/lib/core/db";
import { namesGivenAway } from "../authority/given-away";
import { isEdited, unedited } from "../edited-fields";
import { addressOf } from "../slugs";
import type { KnownJob } from "./merge";
import type { ImportedJob } from "./row";

interface Update {
  job: ImportedJob;
  known: KnownJob;
  /** Whether its row says something else than before. */
  isNewText: boolean;
}

/**
 * The address of a job after an update, and what it would give its employer away by; null where nobody is hidden, and the
 * address stays.
 */
export async function hiddenAfter(tx: Tx, { job, known, isNewText }: Update) {
  if (!known.isConfidential && !(isNewText && job.columns.isConfidential)) return null;
  const before = await tx.job.findUniqueOrThrow({
    where: { id: known.id },
    select: {
      slug: true,
      title: true,
      employerName: true,
      isConfidential: true,
      places: { select: { name: true }, orderBy: { position: "asc" } },
    },
  });
  const text = isNewText ? unedited(job.columns, known.editedFields) : {};
  const places =
    isNewText && !isEdited(known.editedFields, "places") ? [job.place].flatMap((place) => place ?? []) : before.places;
  const said = { ...before, ...text, places };
  const slug = await addressOf(tx, before, { ...said, place: places[0]?.name });
  return { slug, names: await namesGivenAway(tx, known.id, { ...text, places, slug }) };
}
