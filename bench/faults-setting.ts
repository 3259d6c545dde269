import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { fillJobs } from "@/scripts/fill/jobs";

/** Three consultants with long days and no limits, and jobs to apply for. */
const quiet = () => undefined;
for (let n = 0; n < 3; n++) {
  const name = `Consultant ${n}`;
  const { id } = await db.person.create({
    data: { email: `c${n}@agency.example`, name, staff: { create: { role: "recruiter" } } },
  });
  await addConsultant(db, { staffId: id, name });
}
await db.consultant.updateMany({ data: { horizonDays: 300, dailyLimit: 48, weeklyLimit: 200 } });
await loadGazetteer();
await fillJobs(20, new Date(), quiet);
await db.$disconnect();
process.send?.(true, () => process.exit(0));
