import { type Tx, db } from "../db";

/** What is set together, saved together and has its history together. */
export const SETTING_GROUPS = ["agency", "look", "mail", "times", "privacy"] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** What is kept of one setting. */
export type SettingValue = string | number | { [name: string]: SettingValue };
export type SettingContent = Record<string, SettingValue>;

export interface KeptSettings {
  /** 0 when nobody has ever set anything. */
  version: number;
  /** Only what differs from the environment. */
  content: SettingContent;
  savedAt: Date | null;
}

/** Later than anything: the clock of another machine may be ahead of ours. */
const FOREVER = new Date("9999-01-01T00:00:00Z");
const NOTHING: KeptSettings = { version: 0, content: {}, savedAt: null };

/** What is set in these groups now; what was set `before` an instant. */
export async function keptSettings<Group extends SettingGroup>(
  groups: readonly Group[],
  tx: Tx = db,
  before?: Date,
): Promise<Record<Group, KeptSettings>> {
  const rows = await tx.$queryRaw<{ group: Group; version: number; content: SettingContent; savedAt: Date }[]>`
    SELECT DISTINCT ON (setting_group) setting_group AS "group", version, content, saved_at AS "savedAt"
    FROM setting_revision WHERE setting_group = ANY (${[...groups]}) AND saved_at < ${before ?? FOREVER} ORDER BY setting_group, version DESC`;
  const byGroup = new Map(rows.map(({ group, ...kept }) => [group, kept]));
  return Object.fromEntries(groups.map((group) => [group, byGroup.get(group) ?? NOTHING])) as Record<
    Group,
    KeptSettings
  >;
}
