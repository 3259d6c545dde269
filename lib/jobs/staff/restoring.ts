import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import { advertKey } from "../advert-key";
import { wordsOf } from "../description/from-markdown";
import { type JobColumns, lockJob } from "./columns";
import { jobRevisionAt } from "./revisions";
import type { JobSaid } from "./said";
import { ownJobCopy } from "./working-copies";
import { writeVersion } from "./writing";

interface Wanted {
  id: string;
  /** The version the recruiter saw. */
  version: number;
  /** The version that is to come back. */
  from: number;
}

/**
 * Brings back what a job said at an earlier version, to the letter, as its newest one; its dates and its state stay. Refused:
 * `unsaved` while the recruiter has text of their own in it, `incomplete` where a published job would lose what it needs,
 * `names-client` where it would say who a confidential employer is.
 */
export async function restoreJob(viewer: Viewer, { id, version, from }: Wanted, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  const revision = await jobRevisionAt(viewer, id, from);
  if (!revision) return { ok: false, reason: "not-found" } as const;
  if (await ownJobCopy(viewer, id)) return { ok: false, reason: "unsaved" } as const;
  return db.$transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (!before) return { ok: false, reason: "not-found" } as const;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    const { places, ...said } = revision.said;
    const arePlacesSame = JSON.stringify(before.places.map(bare)) === JSON.stringify(places.map(bare));
    const columns = columnsAgain(
      said,
      places.map(({ name }) => name),
    );
    return writeVersion(tx, {
      viewer,
      before,
      columns,
      places: arePlacesSame ? null : places,
      act: "restore",
      why: String(from),
      now,
    });
  });
}

const bare = ({ name, region, country, latitude, longitude }: JobSaid["places"][number]) => [
  name,
  region,
  country,
  latitude,
  longitude,
];

function columnsAgain({ startsOn, ...said }: Omit<JobSaid, "places">, places: string[]): JobColumns {
  const { descriptionText } = wordsOf(said.descriptionHtml, said.summary);
  return {
    ...said,
    descriptionText,
    startsOn: startsOn ? toDateColumn(startsOn as LocalDate) : null,
    advertKey: advertKey({ ...said, descriptionText, places }),
  };
}
