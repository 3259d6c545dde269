import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { db } from "@/lib/core/db";

/** Consultants with long days and no limits. */
const { consultants } = JSON.parse(process.argv[2] ?? "{}") as { consultants: number };
for (let n = 0; n < consultants; n++) {
  const name = `Consultant ${n}`;
  const { id } = await db.person.create({
    data: { email: `c${n}@agency.example`, name, staff: { create: { role: "recruiter" } } },
  });
  await addConsultant(db, { staffId: id, name });
}
await db.consultant.updateMany({ data: { horizonDays: 300, dailyLimit: 48, weeklyLimit: 200 } });
await db.$disconnect();
process.send?.(true, () => process.exit(0));
