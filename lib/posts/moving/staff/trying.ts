import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Staff } from "@/lib/access/viewer";
import { openFile } from "@/lib/core/storage";
import { type OldSite, Unreadable } from "../found";
import { moveIn } from "../move";
import { openOldSite } from "../opening";
import type { MoveReport } from "../report";
import { waysFor } from "../ways";

export const keyOf = (id: string): string => `moving/${id}`;

/** Looking through stops after so long: somebody waits for the page. */
const LONGEST_MS = 15_000;

/** What moving a kept upload in would do. Throws Unreadable. */
export async function tried(
  { id, site }: { id: string; site: string | null },
  staff: Staff,
  now: Date,
): Promise<MoveReport> {
  return withUpload({ id, site }, async (old) => {
    const begun = performance.now();
    let isWhole = true;
    const tell = () => (isWhole = performance.now() - begun < LONGEST_MS);
    const report = await moveIn(old, waysFor(staff, now), { isDryRun: true, actorId: staff.personId, tell }, now);
    if (!isWhole)
      report.remarks.push(`Only the first ${report.posts.length} posts were looked through. All will be moved in`);
    return report;
  });
}

/** Opens a kept upload, which lies in a file of its own meanwhile. Throws Unreadable. */
export async function withUpload<T>(
  { id, site }: { id: string; site: string | null },
  work: (old: OldSite) => Promise<T>,
): Promise<T> {
  const bytes = await openFile(keyOf(id));
  if (!bytes) throw new Unreadable("The file is not kept any more. Send it again.");
  const folder = await mkdtemp(join(tmpdir(), "moving-"));
  try {
    const path = join(folder, "upload");
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const old = await openOldSite(path, { address: site });
    try {
      return await work(old);
    } finally {
      await old.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
