import { audit } from "@/lib/access/audit";
import { moveSlots } from "@/lib/alerts/rhythm";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { keptSettings, type KeptSettings, type SettingContent, type SettingGroup } from "@/lib/core/settings/settings";
import { markStale } from "@/lib/core/stale";
import { changedKeys, isSame } from "./content";

/** What somebody else saved meanwhile under the same keys. */
export interface Clash {
  ok: false;
  reason: "clash";
  /** What to begin from now. */
  version: number;
  keys: string[];
  theirs: SettingContent;
  by: string | null;
  at: Date;
}

export type SaveOutcome =
  { ok: true; version: number; alsoChanged: string[] } | Clash | { ok: false; reason: "not-found" };

interface Change {
  group: SettingGroup;
  /** The version that whoever changes it has seen. */
  base: number;
  /** All of the group that is to differ from the environment, as they want it. */
  content: SettingContent;
  /** The settings that this is about, where it is not the whole group: the others stay as they were. */
  keys?: string[];
}

/** What stays the agency's own or is somebody's name or address: the record says that it changed, and not from what to what. */
const UNTOLD = new Set(["email", "phone", "senderAddress", "replyTo", "responsibleName", "responsibleEmail"]);
const LONGEST_TOLD = 200;
/** With a million alerts to move it takes half a minute. */
const LONG_TRANSACTION = { timeout: 120_000, maxWait: 10_000 };
/** So many may save a group within one moment; each of them is tried again on what the others left. */
const MOST_TRIES = 8;

/**
 * Saves a group; from the commit on every page, mail and process shows it. What others changed meanwhile stays as they
 * have it; where both changed the same thing nothing is saved, and whoever comes second sees both and chooses.
 */
export async function saveGroup(viewer: Viewer, change: Change, now: Date): Promise<SaveOutcome> {
  if (viewer.kind !== "staff" || !may(viewer, "write:settings")) return { ok: false, reason: "not-found" };
  for (let tried = 1; ; tried++) {
    const outcome = await db.$transaction((tx) => saveIn(tx, viewer, change, now), LONG_TRANSACTION);
    if (outcome) return outcome;
    if (tried === MOST_TRIES) throw new Error(`The settings of ${change.group} are being changed too often`);
  }
}

/** Null when another save was quicker by a moment. */
async function saveIn(
  tx: Tx,
  staff: Staff,
  { group, base, keys, ...wanted }: Change,
  now: Date,
): Promise<SaveOutcome | null> {
  const { [group]: current } = await keptSettings([group], tx);
  const began = base === current.version ? current.content : await contentAt(tx, group, base);
  if (!began) return { ok: false, reason: "not-found" };
  const beside = keys ? Object.entries(began).filter(([key]) => !keys.includes(key)) : [];
  const content: SettingContent = { ...Object.fromEntries(beside), ...wanted.content };
  const mine = changedKeys(began, content);
  const theirs = changedKeys(began, current.content);
  const clashing = mine.filter((key) => theirs.includes(key) && !isSame(content[key], current.content[key]));
  if (clashing.length > 0) return clashOf(tx, current, group, clashing);

  const kept = Object.entries(current.content).filter(([key]) => !mine.includes(key));
  const changed = Object.entries(content).filter(([key]) => mine.includes(key));
  const merged: SettingContent = Object.fromEntries([...kept, ...changed]);
  const alsoChanged = theirs.filter((key) => !mine.includes(key));
  if (changedKeys(current.content, merged).length === 0) return { ok: true, version: current.version, alsoChanged };
  const version = await write(tx, { staff, group, current, content: merged, action: "save" }, now);
  return version === null ? null : { ok: true, version, alsoChanged };
}

async function contentAt(tx: Tx, group: SettingGroup, version: number): Promise<SettingContent | null> {
  if (version === 0) return {};
  const row = await tx.settingRevision.findUnique({
    where: { group_version: { group, version } },
    select: { content: true },
  });
  return row && (row.content as SettingContent);
}

async function clashOf(tx: Tx, current: KeptSettings, group: SettingGroup, keys: string[]): Promise<Clash> {
  const row = await tx.settingRevision.findUniqueOrThrow({
    where: { group_version: { group, version: current.version } },
    select: { savedBy: true, savedAt: true },
  });
  const person = row.savedBy && (await tx.person.findUnique({ where: { id: row.savedBy }, select: { name: true } }));
  const { version, content: theirs } = current;
  return { ok: false, reason: "clash", version, keys, theirs, by: person ? person.name : null, at: row.savedAt };
}

interface Written {
  staff: Staff;
  group: SettingGroup;
  current: KeptSettings;
  content: SettingContent;
  action: "save" | "restore" | "reset";
}

/** The next version, or null where another has taken its number. */
async function write(tx: Tx, { staff, group, current, content, action }: Written, now: Date): Promise<number | null> {
  const version = current.version + 1;
  const { count } = await tx.settingRevision.createMany({
    data: [{ group, version, content, savedAt: now, savedBy: staff.personId }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  if (group === "times") await moveSlots(tx, now);
  const details = { version, ...told(current.content, content) };
  await audit(tx, { actorId: staff.personId, action, subject: "settings", subjectId: group, details });
  // The name stands on every page; pages of jobs, posts and calls say more of the agency in what machines read.
  await markStale(tx, "brand", "jobs", "posts", "calls");
  return version;
}

function told(before: SettingContent, after: SettingContent) {
  const keys = changedKeys(before, after);
  const say = (content: SettingContent) =>
    Object.fromEntries(
      keys
        .filter((key) => !UNTOLD.has(key))
        .map((key) => [
          key,
          typeof content[key] === "string" ? content[key].slice(0, LONGEST_TOLD) : (content[key] ?? null),
        ]),
    );
  return { changed: keys, from: say(before), to: say(after) };
}

/** Brings back what a group said at one of its versions, as a new version. "changed" when others have saved since `base`. */
export function restoreGroup(
  viewer: Viewer,
  { group, base, version }: { group: SettingGroup; base: number; version: number },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "changed" }> {
  return replace(viewer, { group, base, action: "restore" }, (tx) => contentAt(tx, group, version), now);
}

/** Gives a group back to the environment. "changed" when others have saved since `base`. */
export function resetGroup(viewer: Viewer, { group, base }: { group: SettingGroup; base: number }, now: Date) {
  return replace(viewer, { group, base, action: "reset" }, async () => ({}), now);
}

async function replace(
  viewer: Viewer,
  { group, base, action }: { group: SettingGroup; base: number; action: "restore" | "reset" },
  find: (tx: Tx) => Promise<SettingContent | null>,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "not-found" | "changed" }> {
  if (viewer.kind !== "staff" || !may(viewer, "write:settings")) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const { [group]: current } = await keptSettings([group], tx);
    const content = await find(tx);
    if (!content) return { ok: false, reason: "not-found" } as const;
    if (current.version !== base) return { ok: false, reason: "changed" } as const;
    if (changedKeys(current.content, content).length === 0) return { ok: true } as const;
    const version = await write(tx, { staff: viewer, group, current, content, action }, now);
    return version === null ? ({ ok: false, reason: "changed" } as const) : ({ ok: true } as const);
  }, LONG_TRANSACTION);
}
