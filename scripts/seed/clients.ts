import { randomUUID } from "node:crypto";
import { nameKey } from "@/lib/clients/name-key";
import { db, type Tx } from "@/lib/core/db";
import { addDays, endOfLondonDay, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { SAMPLE_CLIENTS, type SampleClient, type SampleVacancy } from "./sample-clients";

/**
 * Puts the sample clients in, with the jobs that are theirs. One that is there by name stays as it is. Answers how many
 * were new.
 */
export async function seedClients(now: Date): Promise<number> {
  const known = await db.client.findMany({ select: { nameKey: true } });
  const there = new Set(known.map((client) => client.nameKey));
  const missing = SAMPLE_CLIENTS.filter(({ name }) => !there.has(nameKey(name)));
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

async function putIn(tx: Tx, sample: SampleClient, ownerId: string | null, now: Date): Promise<void> {
  const { name, standing, sector, isConfidential = false, contact, feePoints, note } = sample;
  const today = londonDay(now);
  const [clientId, contactId] = [randomUUID(), randomUUID()];
  const dates = { createdAt: now, updatedAt: now };
  const host = `${nameKey(name).replace(/ /g, "-")}.example.com`;
  await tx.client.create({
    data: {
      id: clientId,
      name,
      nameKey: nameKey(name),
      standing,
      sector,
      isConfidential,
      ownerId,
      website: `https://${host}`,
      ...dates,
      contacts: {
        create: {
          id: contactId,
          name: contact[0],
          role: contact[1],
          isPrimary: true,
          ...dates,
          email: `${contact[0].toLowerCase().replace(/ /g, ".")}@${host}`,
        },
      },
      notes: { create: { authorId: ownerId, text: note, at: now } },
      terms:
        standing === "active"
          ? {
              create: {
                feeModel: "percentage",
                feePoints,
                rebateDays: 56,
                recordedBy: ownerId,
                recordedAt: now,
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
        scope: "client",
        clientId,
        contactId,
        givenHow: "contract",
        recordedBy: ownerId,
        recordedAt: now,
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
  sample: SampleClient;
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
      clientId,
      contactId,
      ownerId,
      title,
      headcount,
      filledCount: found,
      stage,
      stageAt,
      isConfidential,
      notes,
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
