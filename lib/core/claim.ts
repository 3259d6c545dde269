import { db, type Prisma } from "./db";

/** Whoever holds a row and said nothing for so long is gone, and another goes on. */
const SILENCE_MS = 60_000;
const TELL_EVERY_MS = 1000;

/** Of a row that nobody holds any more. */
export const LET_GO = { claim: null, seenAt: null } as const;

export interface Timing {
  /** When the round began. */
  now: Date;
  /** Milliseconds that only ever grow. */
  clock: () => number;
}

/**
 * A row that is work for one reader at a time, in a table with `claim`, `seen_at`, `done`, `asked_at` and `created_at`. What
 * came of the work is written where the row is still `held`: whoever changes what is wanted of it lets go of it (LET_GO),
 * and what was read until then is nothing. So is the work of a reader who was taken for gone.
 */
export class Claim {
  readonly #lost = new AbortController();
  readonly #begun: number;
  #told: number;

  private constructor(
    private readonly table: Prisma.Sql,
    readonly held: { id: string; claim: string },
    private readonly timing: Timing,
  ) {
    this.#begun = this.#told = timing.clock();
  }

  /**
   * Takes the next row of those that wait, so that nobody else does: what is to be looked through first, then by when it was
   * asked for.
   */
  static async next(table: Prisma.Sql, waits: Prisma.Sql, timing: Timing): Promise<Claim | null> {
    const silent = new Date(timing.now.getTime() - SILENCE_MS);
    const [held] = await db.$queryRaw<{ id: string; claim: string }[]>`
      UPDATE ${table} SET claim = gen_random_uuid(), seen_at = ${timing.now}, done = 0
      WHERE id = (SELECT id FROM ${table} WHERE (seen_at IS NULL OR seen_at < ${silent}) AND (${waits})
        ORDER BY asked_at NULLS FIRST, created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, claim`;
    return held ? new Claim(table, held, timing) : null;
  }

  /** Aborted once the row is known to be somebody else's. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** What the time is: when the round began, and as much as has passed since the row was taken. */
  at(): Date {
    const { now, clock } = this.timing;
    return new Date(now.getTime() + clock() - this.#begun);
  }

  /** Tells how far the work is, once a second and beside it: a number that comes late harms nobody. */
  tell(done: number): void {
    const time = this.timing.clock();
    if (time - this.#told < TELL_EVERY_MS) return;
    this.#told = time;
    void this.#write(done).catch(() => undefined);
  }

  async #write(done: number): Promise<void> {
    const { id, claim } = this.held;
    const count = await db.$executeRaw`
      UPDATE ${this.table} SET done = ${done}, seen_at = ${this.at()} WHERE id = ${id}::uuid AND claim = ${claim}::uuid`;
    if (count === 0) this.#lost.abort();
  }

  /** Whether the row is still this reader's. */
  async isHeld(): Promise<boolean> {
    const { id, claim } = this.held;
    const rows = await db.$queryRaw<unknown[]>`
      SELECT 1 AS held FROM ${this.table} WHERE id = ${id}::uuid AND claim = ${claim}::uuid`;
    return rows.length > 0;
  }

  /** Leaves the row to whoever comes next. */
  async giveBack(): Promise<void> {
    const { id, claim } = this.held;
    await db.$executeRaw`
      UPDATE ${this.table} SET claim = NULL, seen_at = NULL WHERE id = ${id}::uuid AND claim = ${claim}::uuid`;
  }
}
