import pg from "pg";
import { Bits } from "@/lib/core/bits";
import { db, Prisma } from "@/lib/core/db";
import { remembered, remembering } from "@/lib/core/remembered";
import { soonUntil } from "@/lib/core/time/say";
import { milesBetween, type Point } from "@/lib/places/miles";
import { resolvePlace } from "@/lib/places/resolve";
import { openDocSql, openSql } from "../open";
import type { SearchCriteria } from "../schema";
import type { Facet } from "../vocabulary";
import { readKeyword } from "./keyword";
import { type LiveRange, matchesSql } from "./matching";
import { REMOTE, type Where } from "./near";
import { inTitle } from "./order";
import { type Plan, planSearch, type Reading } from "./plan";
import { conditionsOf } from "./predicate";
import { asSql } from "./terms";

/** A job that is new for a search: how far away in whole miles, and in how many places its advert is. */
export interface FreshJob {
  id: string;
  miles: number | null;
  copies: number;
}

export interface FreshMatch {
  /** The best of them, best first. */
  jobs: FreshJob[];
  /** Adverts, those beyond the limit too. */
  total: number;
}

/** Where more jobs than these went live since a mark, whoever has that mark is asked about among all jobs. */
const MOST_FRESH = 20_000;
const MOST_REMEMBERED = 50_000;
/** The small table stays in the memory of its session. */
const SETTINGS = { temp_buffers: "128MB", enable_seqscan: "off", jit: "off", work_mem: "16MB" };

/** A job, with its place among them by when it went live. */
interface Job {
  id: string;
  advert: string;
  liveSeq: bigint;
  points: Point[];
  /** Its place among them from the newest published on. */
  newness: number;
  closesSoon: boolean;
}

/** One job that stands for all of its advert. */
interface Advert {
  at: number;
  copies: number;
}

/**
 * The jobs that went live lately, for asking a hundred thousand different searches of them. They lie in a small table of
 * one session, and the database is asked once for each part of a search (its words, its place, each filter), by the
 * site's own condition (./predicate.ts); a search is then the jobs that are in all its parts. Says what `matching` says
 * (./predicate.db.test.ts). Close it when done.
 */
export class FreshJobs {
  /** Thousands of searches name the same towns and words: each is read once. */
  #reading: Reading = {
    keyword: remembering(readKeyword, MOST_REMEMBERED),
    place: remembering(resolvePlace, MOST_REMEMBERED),
  };
  #parts = new Map<string, Promise<Bits>>();
  #jobs: Job[] = [];
  /** Whoever has seen up to here finds everything newer among them. */
  #floor = 0n;
  /** The session answers one question after the other. */
  #line: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly session: pg.Client,
    private readonly upToSeq: bigint,
    private readonly now: Date,
  ) {}

  /** The jobs that are open at `now` and went live in this stretch of the sequence (Job.liveSeq), or the last of them. */
  static async open({ afterSeq, upToSeq }: { afterSeq: bigint; upToSeq: bigint }, now: Date): Promise<FreshJobs> {
    const session = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: "matcher" });
    // A connection that falls is an error of whatever is asked of it next, not of the whole process.
    session.on("error", () => undefined);
    await session.connect();
    const fresh = new FreshJobs(session, upToSeq, now);
    try {
      await fresh.#fill(afterSeq);
    } catch (error) {
      await fresh.close();
      throw error;
    }
    return fresh;
  }

  /** What is new for a search since a mark. */
  async match(criteria: SearchCriteria, afterSeq: bigint, limit: number): Promise<FreshMatch> {
    const plan = await planSearch(criteria, this.#reading);
    if (afterSeq < this.#floor) return amongAll(plan, { afterSeq, upToSeq: this.upToSeq }, this.now, limit);
    const conditions = () => conditionsOf(plan, this.now);
    const [local, remote, words, title, ...chosen] = await Promise.all([
      this.#part(`at ${JSON.stringify(plan.where)}`, () => asSql(conditions().local)),
      takesInRemote(plan) ? this.#part("remote", () => asSql(REMOTE)) : null,
      plan.keyword && this.#part(`words ${plan.keyword.query}`, () => sqlOf(conditions().words)),
      plan.keyword && this.#part(`title ${plan.keyword.query}`, () => inTitle(plan.keyword ?? NO_WORDS)),
      ...chosenOf(criteria).map(([facet, key]) => this.#part(key, () => sqlOf(conditions().chosen[facet]))),
    ]);
    // What is done from home and is there already counts as there.
    const there = remote ? local.or(remote) : local;
    const found = Bits.inAll([there, ...[words, ...chosen].filter((part) => part !== null)], this.#after(afterSeq));
    const adverts = this.#adverts(found, local, plan.where);
    const rank = ({ at }: Advert) => [
      local.has(at) ? 0 : 1,
      title && !title.has(at) ? 1 : 0,
      this.#jobs[at]?.closesSoon ? 0 : 1,
      this.#newness(at),
    ];
    const best = adverts.sort((a, b) => compare(rank(a), rank(b))).slice(0, limit);
    const jobs = best.map(({ at, copies }) => ({
      id: this.#jobs[at]?.id ?? "",
      miles: local.has(at) ? wholeMiles(this.#miles(at, plan.where)) : null,
      copies,
    }));
    return { jobs, total: adverts.length };
  }

  /** One job for each advert: what is there before what is not, the nearest, the newest. */
  #adverts(found: Iterable<number>, local: Bits, where: Where): Advert[] {
    const nearness = (at: number) => [local.has(at) ? 0 : 1, this.#miles(at, where) ?? Infinity, this.#newness(at)];
    const adverts = new Map<string, Advert>();
    for (const at of found) {
      const advert = this.#jobs[at]?.advert ?? "";
      const known = adverts.get(advert);
      if (!known) {
        adverts.set(advert, { at, copies: 1 });
        continue;
      }
      known.copies++;
      if (compare(nearness(at), nearness(known.at)) < 0) known.at = at;
    }
    return [...adverts.values()];
  }

  /** To the nearest of a job's places from the middle of where a search looks; null where either is no point. */
  #miles(at: number, where: Where): number | null {
    const points = this.#jobs[at]?.points ?? [];
    if (where.kind !== "circle" || points.length === 0) return null;
    return Math.min(...points.map((point) => milesBetween(where.middle, point)));
  }

  #newness(at: number): number {
    return this.#jobs[at]?.newness ?? 0;
  }

  async close(): Promise<void> {
    await this.session.end();
  }

  async #fill(afterSeq: bigint): Promise<void> {
    for (const [name, value] of Object.entries(SETTINGS)) await this.session.query(`SET ${name} = '${value}'`);
    const [row] = await this.#ask<{ floor: string }>(Prisma.sql`
      SELECT CASE WHEN count(*) < ${MOST_FRESH}::int THEN ${afterSeq} ELSE min(live_seq) - 1 END AS floor FROM (
        SELECT live_seq FROM job WHERE live_seq > ${afterSeq} AND live_seq <= ${this.upToSeq} AND ${openSql(this.now)}
        ORDER BY live_seq DESC LIMIT ${MOST_FRESH}::int) AS newest`);
    this.#floor = BigInt(row?.floor ?? afterSeq);
    await this.session.query("CREATE TEMP TABLE fresh (LIKE job_search, live_seq bigint, at int, newness int)");
    await this.#ask(Prisma.sql`
      INSERT INTO fresh SELECT doc.*, job.live_seq, row_number() OVER (ORDER BY job.live_seq) - 1,
        row_number() OVER (ORDER BY doc.published_at DESC, doc.job_id DESC)
      FROM job JOIN job_search doc ON doc.job_id = job.id
      WHERE job.live_seq > ${this.#floor} AND job.live_seq <= ${this.upToSeq} AND ${openDocSql(this.now)}`);
    // As job_search_terms, so that the conditions find their index.
    await this.session.query(`CREATE INDEX ON fresh USING gin (document, ts_filter(head, '{a}'), tags)`);
    await this.session.query("ANALYZE fresh");
    const rows = await this.#ask<{
      id: string;
      advert: string;
      seq: string;
      latitudes: (number | null)[];
      longitudes: (number | null)[];
      newness: number;
      closesSoon: boolean;
    }>(Prisma.sql`SELECT job_id AS id, advert, live_seq AS seq, latitudes, longitudes, newness,
      closes_at <= ${soonUntil(this.now)} AS "closesSoon" FROM fresh ORDER BY at`);
    this.#jobs = rows.map(({ seq, latitudes, longitudes, ...job }) => ({
      ...job,
      liveSeq: BigInt(seq),
      points: latitudes.flatMap((latitude, at) => {
        const longitude = longitudes[at] ?? null;
        return latitude === null || longitude === null ? [] : [{ latitude, longitude }];
      }),
    }));
  }

  /** The place of the first job that went live after a mark. */
  #after(mark: bigint): number {
    const at = this.#jobs.findIndex(({ liveSeq }) => liveSeq > mark);
    return at < 0 ? this.#jobs.length : at;
  }

  #part(key: string, condition: () => Prisma.Sql): Promise<Bits> {
    const ask = async () => {
      const rows = await this.#ask<{ at: number }>(Prisma.sql`SELECT at FROM fresh doc WHERE ${condition()}`);
      const bits = new Bits(this.#jobs.length);
      for (const { at } of rows) bits.add(at);
      return bits;
    };
    return remembered(this.#parts, key, ask, MOST_REMEMBERED);
  }

  #ask<Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<Row[]> {
    const answer = this.#line.then(async () => (await this.session.query<Row>({ text, values })).rows);
    this.#line = answer.catch(() => undefined);
    return answer;
  }
}

const takesInRemote = ({ where }: Plan) => "withRemote" in where && where.withRemote;

const NO_WORDS = { query: "", anyWord: "", loose: null, isOpenEnded: false, wordCount: 0 };

const sqlOf = (terms: Parameters<typeof asSql>[0] | null | undefined): Prisma.Sql =>
  terms ? asSql(terms) : Prisma.sql`true`;

/** The filters of a search, each with a name for its value. */
function chosenOf({ q: _q, place: _place, radius: _radius, ...filters }: SearchCriteria): [Facet, string][] {
  return Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([facet, value]) => [facet as Facet, `${facet} ${JSON.stringify(value)}`]);
}

async function amongAll(plan: Plan, range: LiveRange, now: Date, limit: number): Promise<FreshMatch> {
  const rows = await db.$queryRaw<(FreshJob & { total: number })[]>(matchesSql(plan, range, now, limit));
  const jobs = rows.map(({ id, miles, copies }) => ({ id, miles: wholeMiles(miles), copies }));
  return { jobs, total: rows[0]?.total ?? 0 };
}

const wholeMiles = (miles: number | null | undefined) =>
  miles === null || miles === undefined ? null : Math.round(miles);

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
