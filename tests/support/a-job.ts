import { randomUUID } from "node:crypto";
import { db, type Prisma } from "@/lib/core/db";
import { slugify } from "@/lib/core/text/text";

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
  /** Its applications are read without names until they are shortlisted; here only where a test is about that. */
  isBlind?: boolean;
  /** Yearly pay in whole pounds, from and to. */
  pounds?: [number | null, number | null];
};

let made = 0;

/**
 * Any job, with only what a test cares about said: published on 1 November 2026 and open until the end of the year, live
 * (with a number of its own), in Leeds. `liveSeq: null` is a job that has not gone live.
 */
export async function aJob({ places = ["leeds"], pounds, isBlind = false, ...facts }: Partial<Facts> = {}) {
  const title = facts.title ?? `Junior planner ${++made}`;
  const text = facts.descriptionText ?? "Plan things.";
  const imported = facts.source ? { authorityId: await importAuthority(facts.source) } : {};
  const { publishedAt = new Date("2026-11-01T09:00:00Z"), ...others } = { ...imported, ...facts };
  const isPublic = Boolean(publishedAt) && Boolean(others.authorityId);
  const job = await db.job.create({
    data: {
      slug: `${slugify(title)}-${randomUUID().slice(0, 8)}`,
      title,
      summary: `${title}, in short.`,
      employerName: "Calder & Finch",
      descriptionText: text,
      descriptionHtml: `<p>${text}</p>`,
      closesAt: new Date("2027-01-01T00:00:00Z"),
      advertKey: randomUUID(),
      liveSeq: await nextLiveSeq(),
      ...(pounds && {
        salaryMinPence: pounds[0] && pounds[0] * 100,
        salaryMaxPence: pounds[1] && pounds[1] * 100,
        salaryCurrency: "GBP",
        salaryPeriod: "year",
      }),
      ...others,
      publishedAt: isPublic ? publishedAt : null,
      ...(isBlind && { review: { create: { isBlind } } }),
      places: {
        create: places.map((place, position) => ({ position, ...(typeof place === "string" ? PLACES[place] : place) })),
      },
    },
  });
  if (isPublic || !publishedAt) return job;
  return { ...job, publishedAt: new Date(publishedAt), authorityId: await publishOnWord(job.id, publishedAt) };
}

/** Makes a job public by the word of an employer, which is written down with it. Answers the authority's id. */
async function publishOnWord(jobId: string, publishedAt: Date | string): Promise<string> {
  const [given] = await db.$queryRaw<{ id: string }[]>`
    WITH given AS (
      INSERT INTO authority (id, scope, job_id, given_by, given_how, given_on)
      VALUES (gen_random_uuid(), 'job', ${jobId}::uuid, 'Ann at the employer', 'email', '2026-10-30') RETURNING id)
    UPDATE job SET published_at = ${new Date(publishedAt)}, authority_id = given.id FROM given WHERE job.id = ${jobId}::uuid
    RETURNING given.id`;
  if (!given) throw new Error("The job went meanwhile");
  return given.id;
}

/** The authority of an import run of this source. */
export async function importAuthority(source: string): Promise<string> {
  const { id } = await db.authority.create({
    data: { scope: "import", importRun: { create: { source, publish: true } } },
    select: { id: true },
  });
  return id;
}

async function nextLiveSeq(): Promise<bigint> {
  const [row] = await db.$queryRaw<{ seq: bigint }[]>`SELECT nextval('job_live_seq') AS seq`;
  if (!row) throw new Error("The sequence gave no number");
  return row.seq;
}
