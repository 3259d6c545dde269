import { audit } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import { toDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { feeColumns } from "./fee-input";
import { onClient } from "./staff-deed";
import type { TermsInput } from "./terms-input";

/** Adds a note with its author and the time; notes are never changed. */
export async function addNote(viewer: Viewer, clientId: string, text: string, now: Date) {
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    const { id } = await tx.clientNote.create({
      data: { clientId, authorId: staff.personId, text, at: now },
      select: { id: true },
    });
    const details = { note: id };
    await audit(tx, { actorId: staff.personId, action: "note", subject: "client", subjectId: clientId, details });
    return { ok: true } as const;
  });
}

/** Records terms of business. They count from now on; those before them stay as the history. */
export async function recordTerms(viewer: Viewer, clientId: string, input: TermsInput, now: Date) {
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    const { rebateDays, signedBy, signedOn, validUntil } = input;
    const fee = feeColumns(input);
    const { id } = await tx.clientTerms.create({
      data: {
        clientId,
        ...fee,
        feeModel: input.feeModel,
        rebateDays,
        signedOn: dayOr(signedOn),
        signedBy: signedBy ?? null,
        validUntil: dayOr(validUntil),
        recordedBy: staff.personId,
        recordedAt: now,
      },
      select: { id: true },
    });
    const details = { terms: id, to: { ...fee, rebateDays } };
    await audit(tx, { actorId: staff.personId, action: "terms", subject: "client", subjectId: clientId, details });
    return { ok: true } as const;
  });
}

const dayOr = (day: string | undefined) => (day ? toDateColumn(day as LocalDate) : null);
