import { db, type Tx } from "@/lib/core/db";
import { ALERT_WORDING, type Frequency } from "@/lib/alerts/schema";
import { canonicalCriteria } from "@/lib/jobs/criteria";
import { searchCriteria, type SearchCriteria } from "@/lib/jobs/schema";
import { CONTRACTS, keysOf, REGIONS, SECTORS, WORKPLACES } from "@/lib/jobs/vocabulary";
import type { Progress } from "../progress";
import { chance, type Chance, idOf } from "./random";
import { TRADES } from "./trades";

const BATCH = 2000;
const CONFIRMED_BEFORE_MS = 30 * 86_400_000;
/** Many people search for the same. */
const SEARCHES = 600;
const TOWNS =
  "London, Birmingham, Leeds, Glasgow, Manchester, Bristol, Sheffield, Edinburgh, Cardiff, Belfast, Nottingham, Reading, Norwich, York, Exeter, Oxford".split(
    ", ",
  );

/**
 * Adds so many subscribers, numbered on from those that are there, each confirmed thirty days ago with one alert. What has
 * gone live by now they have had: their next digests hold what comes after. The addresses are of a domain that cannot be.
 */
export async function fillSubscribers(count: number, now: Date, bar: Progress): Promise<void> {
  if (count === 0) return;
  const searches = await criteriaIds();
  const first = await nextNumber();
  for (let done = 0; done < count; done += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) => first + done + at);
    await db.$transaction((tx) => insert(tx, numbers, searches, now), { timeout: 120_000, maxWait: 60_000 });
    bar.at(done + numbers.length, count);
  }
}

async function nextNumber(): Promise<number> {
  const [row] = await db.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(substring(email from '^reader-(\\d+)@')::int), -1) + 1 AS next
    FROM subscriber WHERE email LIKE 'reader-%@fill.example'`;
  return row?.next ?? 0;
}

async function insert(tx: Tx, numbers: number[], searches: string[], now: Date): Promise<void> {
  const confirmedAt = new Date(now.getTime() - CONFIRMED_BEFORE_MS);
  const { _max } = await tx.job.aggregate({ _max: { liveSeq: true } });
  const people = numbers.map((number) => ({
    id: idOf(`filled subscriber ${number}`),
    email: `reader-${number}@fill.example`,
    createdAt: confirmedAt,
    confirmedAt,
  }));
  await tx.subscriber.createMany({ data: people });
  await tx.alert.createMany({
    data: numbers.map((number, at) => {
      const by = chance(`subscriber ${number}`);
      return {
        id: idOf(`filled alert ${number}`),
        subscriberId: people[at]?.id ?? "",
        criteriaId: by.oneOf(searches),
        frequency: by.oneOf<Frequency>(["weekly", "weekly", "daily"]),
        markSeq: _max.liveSeq ?? 0n,
        lastDueAt: now,
        createdAt: confirmedAt,
        confirmedAt,
      };
    }),
  });
  await tx.consentEvent.createMany({
    data: people.map(({ email }) => ({
      address: email,
      purpose: "alerts",
      act: "confirmed",
      wording: ALERT_WORDING,
      source: "db:fill",
      at: confirmedAt,
    })),
  });
}

/** The rows of the searches that people share, made where they are missing; in the order of their numbers. */
async function criteriaIds(): Promise<string[]> {
  const searches = Array.from({ length: SEARCHES }, (_, number) => canonicalCriteria(searchAt(number)));
  await db.criteria.createMany({
    data: searches.map(({ canonical, hash }) => ({ id: idOf(`filled search ${hash}`), hash, canonical })),
    skipDuplicates: true,
  });
  const rows = await db.criteria.findMany({ where: { hash: { in: searches.map(({ hash }) => hash) } } });
  const ids = new Map(rows.map(({ hash, id }) => [hash, id]));
  return searches.flatMap(({ hash }) => ids.get(hash) ?? []);
}

/** What people watch: mostly a trade near a town, some only a region, a sector or pay; one in fifty every new job. */
function searchAt(number: number): SearchCriteria {
  const by = chance(`search ${number}`);
  if (by.in100(2)) return {};
  const kinds = [aTradeNearby, aTradeNearby, aSkill, aSectorInRegions, whatItIsLike];
  return searchCriteria.parse(by.oneOf(kinds)(by));
}

const aTradeNearby = (by: Chance) => ({
  q: by.oneOf(by.oneOf(TRADES).titles).toLowerCase(),
  place: by.oneOf(TOWNS),
  radius: by.oneOf([5, 15, 15, 30, 50]),
});

const aSkill = (by: Chance) => ({
  q: by.oneOf(by.oneOf(TRADES).skills),
  ...(by.in100(50) && { place: by.oneOf(TOWNS) }),
});

const aSectorInRegions = (by: Chance) => ({
  sector: by.someOf(keysOf(SECTORS), by.between(1, 2)),
  region: by.someOf(keysOf(REGIONS), by.between(1, 3)),
  ...(by.in100(30) && { salaryMin: by.between(24, 34) * 1000 }),
});

const whatItIsLike = (by: Chance) => ({
  workplace: [by.oneOf(keysOf(WORKPLACES))],
  contract: [by.oneOf(keysOf(CONTRACTS))],
  ...(by.in100(20) && { sponsorship: "yes" }),
});
