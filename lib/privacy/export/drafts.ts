import type { Tx } from "@/lib/core/db";
import { STORED_FILE } from "./files-in-archive";
import { type DataSubject, draftsOf } from "../data-subject";
import { JOB_AT } from "./jobs";

/** Applications that were begun and not sent: theirs, and those with their address in them, as they were typed. */
export async function begunApplications(tx: Tx, subject: DataSubject) {
  const rows = await tx.applicationDraft.findMany({
    where: draftsOf(subject),
    orderBy: { startedAt: "asc" },
    select: {
      startedAt: true,
      savedAt: true,
      fields: true,
      asked: true,
      job: { select: JOB_AT },
      cv: STORED_FILE,
    },
  });
  return rows.map(({ fields, asked, ...row }) => {
    const questions = asked as Record<string, { text: string } | undefined>;
    const typed = Object.entries(fields as Record<string, { value: unknown }>).map(([name, { value }]) => ({
      field: questions[name.replace(/^q_/, "")]?.text ?? name,
      value,
    }));
    return { ...row, typed };
  });
}
