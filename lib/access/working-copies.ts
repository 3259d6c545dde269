import type { Handing } from "./handing";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { may, type Permission } from "./permissions";
import type { Viewer } from "./viewer";

// What staff are typing into a job or a post and have not saved: one copy a person and thing, beside the thing and never in it.

/** Whoever kept something so lately is taken to be sitting there. */
const WRITING_MS = 15 * 60_000;

export interface Copy<Fields> {
  /** The version of the thing that it was begun from. */
  baseVersion: number;
  fields: Fields;
  savedAt: Date;
}

/** Somebody else who has typed into the thing and not saved. */
interface OtherWriter {
  name: string;
  savedAt: Date;
  /** In the last quarter of an hour. */
  isWriting: boolean;
}

interface Keep<Fields> {
  baseVersion: number;
  fields: Fields;
  /** The working copy that this goes on from, by when it was kept; null where there is none yet. */
  kept: Date | null;
}

interface Kind<Fields> {
  /** The table of the things; that of their copies is called after it. */
  thing: "job" | "post";
  needs: { read: Permission; write: Permission };
  /** The fields as they were kept; null where they no longer make a form. */
  read: (kept: unknown) => Fields | null;
  /** How often this person has saved the thing above a version. */
  savesSince: (tx: Tx, id: string, staffId: string, version: number) => Promise<number>;
}

/** The working copies of one kind of thing. */
export function workingCopies<Fields extends object>({ thing, needs, read, savesSince }: Kind<Fields>) {
  const things = Prisma.raw(thing);
  const copies = Prisma.raw(`${thing}_working_copy`);
  const thingId = Prisma.raw(`${thing}_id`);

  async function ownRow(tx: Tx, id: string, staffId: string) {
    const [row] = await tx.$queryRaw<{ base: number; fields: unknown; at: Date }[]>`
      SELECT base_version AS base, fields, saved_at AS at FROM ${copies}
      WHERE ${thingId} = ${id}::uuid AND staff_id = ${staffId}::uuid`;
    return row ?? null;
  }

  /** Writes it down, in place of one before where `unchanged` holds. Answers how many rows were written. */
  const put = (
    tx: Tx,
    { id, staffId, now }: { id: string; staffId: string; now: Date },
    { baseVersion, fields }: Omit<Keep<Fields>, "kept">,
    unchanged: Prisma.Sql,
  ) => tx.$executeRaw`
    INSERT INTO ${copies} AS kept (${thingId}, staff_id, base_version, fields, saved_at)
    VALUES (${id}::uuid, ${staffId}::uuid, ${baseVersion}, ${JSON.stringify(fields)}::jsonb, ${now})
    ON CONFLICT (${thingId}, staff_id) DO UPDATE
    SET base_version = EXCLUDED.base_version, fields = EXCLUDED.fields, saved_at = EXCLUDED.saved_at
    WHERE ${unchanged}`;

  return {
    /**
     * Keeps what somebody is typing. Refused: `saved` when the same person has saved the thing since, so that what comes late
     * does not come back; `elsewhere` when another window of theirs has kept something since, which this would overwrite;
     * `keptAt` is when. `version` is the thing's now: above the base somebody else has saved it.
     */
    async keep(viewer: Viewer, id: string, { kept, ...copy }: Keep<Fields>, now: Date) {
      if (viewer.kind !== "staff" || !may(viewer, needs.write) || !isUuid(id))
        return { ok: false, reason: "not-found" } as const;
      const staffId = viewer.personId;
      return db.$transaction(async (tx) => {
        // One after the other with saving, which takes the same row.
        const [found] = await tx.$queryRaw<{ version: number }[]>`
          SELECT version FROM ${things} WHERE id = ${id}::uuid AND binned_at IS NULL FOR UPDATE`;
        if (!found) return { ok: false, reason: "not-found" } as const;
        if ((await savesSince(tx, id, staffId, copy.baseVersion)) > 0) return { ok: false, reason: "saved" } as const;
        const unchanged = kept ? Prisma.sql`kept.saved_at = ${kept}` : Prisma.sql`false`;
        const rows = await put(tx, { id, staffId, now }, copy, unchanged);
        if (rows > 0) return { ok: true, keptAt: now, version: found.version } as const;
        const before = await ownRow(tx, id, staffId);
        return { ok: false, reason: "elsewhere", keptAt: before?.at ?? null } as const;
      });
    },

    /** Puts this in place of whatever its owner had: what a refused save must not lose, or what they chose to go on with. */
    async replace(viewer: Viewer, id: string, copy: Omit<Keep<Fields>, "kept">, now: Date): Promise<boolean> {
      if (viewer.kind !== "staff" || !may(viewer, needs.write) || !isUuid(id)) return false;
      const found = await db.$queryRaw<unknown[]>`SELECT FROM ${things} WHERE id = ${id}::uuid AND binned_at IS NULL`;
      if (found.length === 0) return false;
      await put(db, { id, staffId: viewer.personId, now }, copy, Prisma.sql`true`);
      return true;
    },

    /** What this person typed into the thing and has not saved. */
    async own(viewer: Viewer, id: string): Promise<Copy<Fields> | null> {
      if (viewer.kind !== "staff" || !isUuid(id)) return null;
      const row = await ownRow(db, id, viewer.personId);
      const fields = row && read(row.fields);
      return row && fields ? { baseVersion: row.base, fields, savedAt: row.at } : null;
    },

    /** Forgets what this person typed and has not saved, because they chose to. */
    async leave(viewer: Viewer, id: string): Promise<void> {
      if (viewer.kind !== "staff" || !isUuid(id)) return;
      await db.$executeRaw`
        DELETE FROM ${copies} WHERE ${thingId} = ${id}::uuid AND staff_id = ${viewer.personId}::uuid`;
    },

    /** Who else has text in this thing that is not saved, the latest first. */
    async others(viewer: Viewer, id: string, now: Date): Promise<OtherWriter[]> {
      if (viewer.kind !== "staff" || !may(viewer, needs.read) || !isUuid(id)) return [];
      const rows = await db.$queryRaw<{ name: string; savedAt: Date }[]>`
        SELECT p.name, c.saved_at AS "savedAt" FROM ${copies} c JOIN person p ON p.id = c.staff_id
        WHERE c.${thingId} = ${id}::uuid AND c.staff_id <> ${viewer.personId}::uuid ORDER BY c.saved_at DESC`;
      return rows.map((row) => ({ ...row, isWriting: now.getTime() - row.savedAt.getTime() < WRITING_MS }));
    },

    /** How many things somebody has typed into and not saved. */
    async countOf(tx: Tx, staffId: string): Promise<number> {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM ${copies} WHERE staff_id = ${staffId}::uuid`;
      return row?.count ?? 0;
    },

    /**
     * Gives what one colleague has typed and not saved to another, who finds it when they open the thing. Where they have
     * begun something themselves both stay as they are. Answers how many went.
     */
    give: (tx: Tx, { from, to }: Handing): Promise<number> => tx.$executeRaw`
      UPDATE ${copies} AS theirs SET staff_id = ${to}::uuid
      WHERE theirs.staff_id = ${from}::uuid AND NOT EXISTS (
        SELECT FROM ${copies} mine WHERE mine.${thingId} = theirs.${thingId} AND mine.staff_id = ${to}::uuid)`,
  };
}
