import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { keptSettings, type KeptSettings, type SettingContent, type SettingGroup } from "@/lib/core/settings/settings";
import { changedKeys, defaultsOf, sayValue } from "./content";
import { PERIOD_KEYS, PERIODS, type Periods, SETTING_LABELS } from "./vocabulary";

export interface GroupForStaff {
  version: number;
  /** What is set here and what the environment says, together: what holds now. */
  values: SettingContent;
  /** Whether anything is set here. */
  isOwn: boolean;
}

/** A group as its form begins. Null for whoever may not change it. */
export async function groupForStaff(viewer: Viewer, group: SettingGroup): Promise<GroupForStaff | null> {
  if (!may(viewer, "write:settings")) return null;
  const { version, content } = (await keptSettings([group]))[group];
  return { version, values: { ...defaultsOf(group), ...content }, isOwn: Object.keys(content).length > 0 };
}

/** One save: what it changed from what to what, in words. Null is the environment's own value. */
export interface RevisionForStaff {
  version: number;
  savedAt: Date;
  by: string | null;
  changes: { label: string; from: string | null; to: string | null }[];
  isCurrent: boolean;
}

const MOST_REVISIONS = 100;

/** The saves of a group, latest first. Null for whoever may not see it. */
export async function revisionsOf(viewer: Viewer, group: SettingGroup): Promise<RevisionForStaff[] | null> {
  if (!may(viewer, "write:settings")) return null;
  const rows = await db.settingRevision.findMany({
    where: { group },
    orderBy: { version: "desc" },
    take: MOST_REVISIONS + 1,
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ savedBy }) => savedBy ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.slice(0, MOST_REVISIONS).map(({ version, content, savedAt, savedBy }, at) => {
    const after = content as SettingContent;
    const before = (rows[at + 1]?.content ?? {}) as SettingContent;
    const changes = changedKeys(before, after).map((key) => ({
      label: SETTING_LABELS[key] ?? key,
      from: sayValue(key, before[key]),
      to: sayValue(key, after[key]),
    }));
    return { version, savedAt, by: savedBy && (nameOf.get(savedBy) ?? null), changes, isCurrent: at === 0 };
  });
}

/** What the privacy notice says that staff can set. Version 0 is the one that came with the site. */
export interface PrivacySettings {
  version: number;
  changedAt: Date | null;
  periods: Periods;
  texts: Record<string, string>;
}

/** How long things are kept, and what else the privacy notice says. */
export async function privacySettings(): Promise<PrivacySettings> {
  const { version, savedAt, content } = (await keptSettings(["privacy"])).privacy;
  const texts = Object.entries(content).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { version, changedAt: savedAt, periods: periodsIn(content), texts: Object.fromEntries(texts) };
}

/** A period that is out of bounds, as an older version of the site may have allowed it, counts as the nearest that is not. */
function periodsIn(content: KeptSettings["content"]): Periods {
  return Object.fromEntries(
    PERIOD_KEYS.map((key) => {
      const { usual, least, most } = PERIODS[key];
      const set = content[key];
      return [key, typeof set === "number" ? Math.min(most, Math.max(least, set)) : usual];
    }),
  ) as Periods;
}
