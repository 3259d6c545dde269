import { randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/core/db";
import { slugify } from "@/lib/core/text";

/** Points that tests put jobs at. */
export const PLACES = {
  leeds: { name: "Leeds", region: "yorkshire", country: "GB", latitude: 53.797, longitude: -1.549 },
  bradford: { name: "Bradford", region: "yorkshire", country: "GB", latitude: 53.794, longitude: -1.752 },
  york: { name: "York", region: "yorkshire", country: "GB", latitude: 53.96, longitude: -1.08 },
  manchester: { name: "Manchester", region: "north-west", country: "GB", latitude: 53.481, longitude: -2.237 },
  london: { name: "London", region: "london", country: "GB", latitude: 51.508, longitude: -0.126 },
  cardiff: { name: "Cardiff", region: "wales", country: "GB", latitude: 51.481, longitude: -3.18 },
  dublin: { name: "Dublin", region: null, country: "IE", latitude: 53.333, longitude: -6.249 },
} as const;

type Facts = Omit<Prisma.JobUncheckedCreateInput, "places"> & {
  /** Names of PLACES, or places in full. */
  places?: (keyof typeof PLACES | Omit<Prisma.JobPlaceUncheckedCreateWithoutJobInput, "position">)[];
  /** Yearly pay in whole pounds, from and to. */
  pounds?: [number | null, number | null];
};

let made = 0;

/**
 * Any job, with only what a test cares about said: published on 1 November 2026 and open until the end of the year, live
 * (with a number of its own), in Leeds. `liveSeq: null` is a job that has not gone live.
 */
export async function aJob({ places = ["leeds"], pounds, ...facts }: Partial<Facts> = {}) {
  const title = facts.title ?? `Junior planner ${++made}`;
  const text = facts.descriptionText ?? "Plan things.";
  return db.job.create({
    data: {
      slug: `${slugify(title)}-${randomUUID().slice(0, 8)}`,
      title,
      summary: `${title}, in short.`,
      employerName: "Calder & Finch",
      descriptionText: text,
      descriptionHtml: `<p>${text}</p>`,
      publishedAt: new Date("2026-11-01T09:00:00Z"),
      closesAt: new Date("2027-01-01T00:00:00Z"),
      advertKey: randomUUID(),
      liveSeq: await nextLiveSeq(),
      ...(pounds && {
        salaryMinPence: pounds[0] && pounds[0] * 100,
        salaryMaxPence: pounds[1] && pounds[1] * 100,
        salaryCurrency: "GBP",
        salaryPeriod: "year",
      }),
      ...facts,
      places: {
        create: places.map((place, position) => ({ position, ...(typeof place === "string" ? PLACES[place] : place) })),
      },
    },
  });
}

async function nextLiveSeq(): Promise<bigint> {
  const [row] = await db.$queryRaw<{ seq: bigint }[]>`SELECT nextval('job_live_seq') AS seq`;
  if (!row) throw new Error("The sequence gave no number");
  return row.seq;
}
