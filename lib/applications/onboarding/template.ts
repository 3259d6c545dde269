import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { type TemplateTask, templateTasks } from "./onboarding-input";

export interface ListForStaff {
  version: number;
  savedAt: Date;
  tasks: TemplateTask[];
}

/** The list that new placements begin with; null for whoever may not read it. */
export async function onboardingTemplate(viewer: Viewer): Promise<ListForStaff | null> {
  if (!may(viewer, "write:applications")) return null;
  const row = await db.onboardingTemplate.findFirstOrThrow({ orderBy: { version: "desc" } });
  return { version: row.version, savedAt: row.savedAt, tasks: templateTasks.parse(row.tasks) };
}

/**
 * Keeps a new version of the list. Placements that have begun keep the one they began with. "changed" when a colleague was
 * quicker; null for whoever may not.
 */
export async function saveTemplate(
  viewer: Viewer,
  { seen, tasks }: { seen: number; tasks: TemplateTask[] },
  now: Date,
): Promise<{ ok: true; version: number } | { ok: false; reason: "changed" } | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications")) return null;
  return db.$transaction(async (tx) => {
    const version = seen + 1;
    const { count } = await tx.onboardingTemplate.createMany({
      data: [{ version, tasks: tasks.map((task) => ({ ...task })), savedBy: viewer.personId, savedAt: now }],
      skipDuplicates: true,
    });
    const newest = await tx.onboardingTemplate.aggregate({ _max: { version: true } });
    if (count === 0 || newest._max.version !== version) return { ok: false, reason: "changed" };
    const details = { from: { version: seen }, to: { version, tasks: tasks.length } };
    const deed = { action: "save", subject: "onboarding-template", subjectId: String(version), details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return { ok: true, version };
  });
}
