import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import type { Topic } from "@/lib/calls/vocabulary";

interface Sample {
  name: string;
  about: string;
  topics: Topic[];
  /** Hours of the London day, Monday to Friday. */
  hours: [from: number, until: number][];
}

/** Invented people. Between them they take every topic; nerves and a no are worth two who can listen. */
const SAMPLES: Sample[] = [
  {
    name: "Priya Raman",
    about: "Recruiter for marketing, media and data",
    topics: ["first-job", "interview-nerves", "after-a-rejection", "changing-direction"],
    hours: [
      [9, 12.5],
      [13.5, 17],
    ],
  },
  {
    name: "Tom Ashdown",
    about: "Recruiter for engineering, operations and finance",
    topics: ["interview-nerves", "after-a-rejection", "changing-direction", "employer-enquiry"],
    hours: [
      [10, 13],
      [14, 18],
    ],
  },
];

/**
 * The sample consultants, at addresses of the agency's own domain. Those who are there already stay as they are.
 * Answers how many it added.
 */
export async function seedConsultants(now: Date): Promise<number> {
  const domain = (await brand()).email.split("@").at(-1) ?? "example.com";
  const added = await Promise.all(SAMPLES.map((sample) => seedOne(sample, domain, now)));
  return added.filter(Boolean).length;
}

async function seedOne({ name, hours, ...sample }: Sample, domain: string, now: Date): Promise<boolean> {
  const email = `${name.toLowerCase().replace(" ", ".")}@${domain}`;
  return db.$transaction(async (tx) => {
    if ((await tx.person.count({ where: { email } })) > 0) return false;
    const { id: staffId } = await tx.person.create({
      data: { email, name, createdAt: now, staff: { create: { role: "recruiter", createdAt: now } } },
      select: { id: true },
    });
    const ranges = hours.map(([from, until]) => ({ startMinute: from * 60, endMinute: until * 60 }));
    await addConsultant(tx, { staffId, name, ...sample, hours: ranges });
    await markStale(tx, "calls");
    return true;
  });
}
