import { tableFor, tabCounts } from "@/lib/access/tables";
import { db } from "@/lib/core/db";
import type { FilterShape, TableShape } from "@/lib/core/table/shape";
import { readView } from "@/lib/core/table/view";
import { roomFor } from "@/lib/tables/rooms";
import { ADMIN } from "./harness/admin";
import { percentile, timed } from "./harness/measure";

export interface TableTimes {
  /** Milliseconds. */
  rooms: { room: string; views: number; p50: number; p95: number }[];
  slowest: { words: string; ms: number }[];
}

const { rounds } = JSON.parse(process.argv[2] ?? "{}") as { rounds: number };
const now = new Date();

const SEARCHES: Record<string, string[]> = {
  jobs: ["planner", "graduate en", "calder 31", "J1042", "zzzz", "pl"],
  candidates: ["zoe", "okafor", "priya.khan", "@uni.example", "sam taylorb", "xq"],
  subscribers: ["reader77", "reader9", "@rare", "nobody"],
  calls: ["sam 19", "caller77@"],
  applications: ["amara", "jones", "sam.taylora.4"],
};

/** Every tab, every value of every filter, every sort both ways, searches, pages far in, and some of them together. */
function viewsOf({ room, columns, filters }: TableShape): Record<string, string>[] {
  const tabs = filters.flatMap((filter) => (filter.kind === "choice" && filter.isTabs ? valuesOf(filter) : []));
  const plain = tabs.length > 0 ? tabs : [{}];
  const sorts = columns.flatMap(({ key, sortable }) => (sortable ? [{ sort: key }, { sort: `-${key}` }] : []));
  const found = (SEARCHES[room] ?? []).map((q) => ({ q }));
  const filtered = filters.flatMap((filter) => (filter.kind === "choice" && filter.isTabs ? [] : valuesOf(filter)));
  const all = plain.at(-1) ?? {};
  return [
    ...plain,
    ...plain.map((tab) => ({ ...tab, page: "150" })),
    ...plain.flatMap((tab) => sorts.map((sort) => ({ ...tab, ...sort }))),
    ...[plain[0] ?? {}, all].flatMap((tab) => [...filtered, ...found].map((more) => ({ ...tab, ...more }))),
    ...filtered.flatMap((filter) => sorts.map((sort) => ({ ...filter, ...sort }))),
  ];
}

function valuesOf(filter: FilterShape): Record<string, string>[] {
  const { key } = filter;
  const day = (ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  switch (filter.kind) {
    case "choice":
      return Object.keys(filter.options).map((value) => ({ [key]: value }));
    case "yes-no":
      return [{ [key]: "yes" }, { [key]: "no" }];
    case "days":
      return [{ [`${key}-from`]: day(-7), [`${key}-to`]: day(7) }, { [`${key}-to`]: day(-60) }];
    case "numbers":
      return [{ [`${key}-min`]: "25000", [`${key}-max`]: "26000" }, { [`${key}-min`]: "40000" }];
    default:
      return [];
  }
}

const times: { room: string; words: string; ms: number }[] = [];
for (const room of ["jobs", "candidates", "subscribers", "calls", "applications"]) {
  const table = roomFor(ADMIN, room)?.table;
  if (!table) continue;
  const hasCounts = room === "jobs";
  for (const parameters of viewsOf(table.shape)) {
    const view = readView(table.shape, parameters);
    for (let round = 0; round <= rounds; round++) {
      const ms = await timed(() =>
        Promise.all([tableFor(ADMIN, table, view, now), hasCounts ? tabCounts(ADMIN, table, now) : null]),
      );
      if (round > 0) times.push({ room, words: `${room}?${new URLSearchParams(parameters)}`, ms });
    }
  }
}

const rooms = [...new Set(times.map(({ room }) => room))].map((room) => {
  const own = times.filter((time) => time.room === room);
  const ms = own.map((time) => time.ms);
  return { room, views: own.length / rounds, p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) };
});
const worst = new Map<string, number>();
for (const { words, ms } of times) worst.set(words, Math.min(worst.get(words) ?? Infinity, ms));
const slowest = [...worst].map(([words, ms]) => ({ words, ms })).sort((a, b) => b.ms - a.ms);
const answer: TableTimes = { rooms, slowest: slowest.slice(0, 40) };
await db.$disconnect();
process.send?.(answer, () => process.exit(0));
