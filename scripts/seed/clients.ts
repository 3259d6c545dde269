import { randomUUID } from "node:crypto";
import { nameKey } from "@/lib/clients/name-key";
import type { Stage, Standing } from "@/lib/clients/vocabulary";
import { db, type Tx } from "@/lib/core/db";
import { addDays, endOfLondonDay, londonDay, toDateColumn } from "@/lib/core/time/dates";
import type { Sector } from "@/lib/jobs/vocabulary";

interface SampleVacancy {
  title: string;
  stage: Stage;
  headcount: number;
  found?: number;
  /** Pounds a year, from and to. */
  pay: [number, number];
  deadlineInDays: number;
  daysInStage: number;
  notes?: string;
}

interface Sample {
  name: string;
  standing: Standing;
  sector: Sector;
  isConfidential?: boolean;
  contact: [name: string, role: string];
  /** Hundredths of a per cent. */
  feePoints: number;
  note: string;
  vacancies: SampleVacancy[];
}

/** Invented companies, all of them employers of sample jobs. Who works there can be reached by nobody: example.com. */
const SAMPLES: Sample[] = [
  {
    name: "Calder & Finch",
    standing: "active",
    sector: "marketing",
    contact: ["Imogen Hartley", "Studio manager"],
    feePoints: 1800,
    note: "They answer within a day, and like to meet people at the studio before anything is put in writing.",
    vacancies: [
      {
        title: "Graduate marketing assistant",
        stage: "advertised",
        headcount: 1,
        pay: [27_000, 29_500],
        deadlineInDays: 24,
        daysInStage: 6,
      },
      {
        title: "Junior sign designer",
        stage: "taken",
        headcount: 2,
        pay: [25_500, 28_000],
        deadlineInDays: 60,
        daysInStage: 2,
        notes: "Budget is agreed; the text is still to come.",
      },
    ],
  },
  {
    name: "Tallowgate Systems",
    standing: "active",
    sector: "technology",
    contact: ["Dev Anand Rao", "Head of engineering"],
    feePoints: 2000,
    note: "Four starts last year, three of them still there.",
    vacancies: [
      {
        title: "Graduate software developer",
        stage: "shortlisting",
        headcount: 3,
        found: 1,
        pay: [32_000, 36_000],
        deadlineInDays: 28,
        daysInStage: 9,
      },
      {
        title: "Support engineer",
        stage: "on-hold",
        headcount: 1,
        pay: [26_000, 28_000],
        deadlineInDays: 90,
        daysInStage: 20,
      },
    ],
  },
  {
    name: "Strathmarl Engineers",
    standing: "active",
    sector: "engineering",
    contact: ["Fiona Galbraith", "People partner"],
    feePoints: 1750,
    note: "Site visits are on Thursdays.",
    vacancies: [
      {
        title: "Graduate civil engineer",
        stage: "interviewing",
        headcount: 2,
        pay: [29_000, 31_000],
        deadlineInDays: 5,
        daysInStage: 4,
      },
    ],
  },
  {
    name: "Haddow Lisle Accountants",
    standing: "active",
    sector: "accounting-finance",
    contact: ["Moira Lisle", "Partner"],
    feePoints: 1600,
    note: "Training contracts start in September; they decide by March.",
    vacancies: [
      {
        title: "Trainee accountant",
        stage: "offer",
        headcount: 1,
        pay: [26_500, 27_500],
        deadlineInDays: 12,
        daysInStage: 3,
      },
    ],
  },
  {
    name: "Coldharrow Capital",
    standing: "active",
    sector: "accounting-finance",
    isConfidential: true,
    contact: ["Rupert Vane", "Chief operating officer"],
    feePoints: 2250,
    note: "Nobody outside may know that they hire: always confidential.",
    vacancies: [
      {
        title: "Trainee investment analyst",
        stage: "advertised",
        headcount: 1,
        pay: [38_000, 42_000],
        deadlineInDays: 29,
        daysInStage: 11,
      },
    ],
  },
  {
    name: "Gullmark Films",
    standing: "prospect",
    sector: "creative-media",
    contact: ["Sunniva Holt", "Producer"],
    feePoints: 1500,
    note: "Met at the careers fair. Wants to see how the first advert does before signing anything.",
    vacancies: [],
  },
];

/**
 * Puts the sample clients in, with the jobs that are theirs. One that is there by name stays as it is. Answers how many
 * were new.
 */
export async function seedClients(now: Date): Promise<number> {
  const known = await db.client.findMany({ select: { nameKey: true } });
  const there = new Set(known.map((client) => client.nameKey));
  const missing = SAMPLES.filter(({ name }) => !there.has(nameKey(name)));
  if (missing.length === 0) return 0;
  const owners = await db.staff.findMany({
    where: { role: { in: ["admin", "recruiter"] }, leftAt: null },
    orderBy: { createdAt: "asc" },
    take: 2,
    select: { personId: true },
  });
  await db.$transaction(async (tx) => {
    for (const [at, sample] of missing.entries())
      await putIn(tx, sample, owners.length > 0 ? (owners[at % owners.length]?.personId ?? null) : null, now);
  });
  return missing.length;
}

async function putIn(tx: Tx, sample: Sample, ownerId: string | null, now: Date): Promise<void> {
  const { name, standing, sector, isConfidential = false, contact, feePoints, note } = sample;
  const today = londonDay(now);
  const [clientId, contactId] = [randomUUID(), randomUUID()];
  const dates = { createdAt: now, updatedAt: now };
  const host = `${nameKey(name).replace(/ /g, "-")}.example.com`;
  await tx.client.create({
    data: {
      ...{ id: clientId, name, nameKey: nameKey(name), standing, sector, isConfidential, ownerId },
      website: `https://${host}`,
      ...dates,
      contacts: {
        create: {
          ...{ id: contactId, name: contact[0], role: contact[1], isPrimary: true, ...dates },
          email: `${contact[0].toLowerCase().replace(/ /g, ".")}@${host}`,
        },
      },
      notes: { create: { authorId: ownerId, text: note, at: now } },
      terms:
        standing === "active"
          ? {
              create: {
                ...{ feeModel: "percentage", feePoints, rebateDays: 56, recordedBy: ownerId, recordedAt: now },
                signedOn: toDateColumn(addDays(today, -90)),
                signedBy: contact[0],
              },
            }
          : undefined,
    },
  });
  if (standing === "active")
    await tx.authority.create({
      data: {
        ...{ scope: "client", clientId, contactId, givenHow: "contract", recordedBy: ownerId, recordedAt: now },
        givenOn: toDateColumn(addDays(today, -90)),
        endsAt: endOfLondonDay(addDays(today, 275)),
      },
    });
  for (const vacancy of sample.vacancies) await takeVacancy(tx, vacancy, { sample, clientId, contactId, ownerId }, now);
  // What is left of its jobs is of the client alone. A public job never names one that is confidential.
  await tx.job.updateMany({
    where: { employerName: name, clientId: null, ...(isConfidential && { isConfidential }) },
    data: { clientId },
  });
}

interface Of {
  sample: Sample;
  clientId: string;
  contactId: string;
  ownerId: string | null;
}

async function takeVacancy(tx: Tx, given: SampleVacancy, { sample, clientId, contactId, ownerId }: Of, now: Date) {
  const { title, stage, headcount, found = 0, pay, notes = "" } = given;
  const today = londonDay(now);
  const stageAt = new Date(now.getTime() - given.daysInStage * 86_400_000);
  const isConfidential = sample.isConfidential ?? false;
  const { id: vacancyId } = await tx.vacancy.create({
    data: {
      ...{ clientId, contactId, ownerId, title, headcount, filledCount: found, stage, stageAt, isConfidential, notes },
      salaryMinPence: pay[0] * 100,
      salaryMaxPence: pay[1] * 100,
      deadlineOn: toDateColumn(addDays(today, given.deadlineInDays)),
      createdAt: now,
      updatedAt: now,
      events: { create: { at: stageAt, actorId: ownerId, toStage: stage } },
    },
    select: { id: true },
  });
  await tx.job.updateMany({
    where: { title, employerName: sample.name, clientId: null, ...(isConfidential && { isConfidential }) },
    data: { clientId, vacancyId },
  });
}
