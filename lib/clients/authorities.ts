import { audit } from "@/lib/access/audit";
import type { Viewer } from "@/lib/access/viewer";
import { endOfLondonDay, londonDay, toDateColumn, type LocalDate } from "@/lib/core/time/dates";
import type { AuthorityInput } from "./authority-input";
import { onClient } from "./staff-deed";

/**
 * Records that a client lets the agency advertise: one of its vacancies, or all it has, until a day or without an end.
 * "not-of-client" for somebody or a vacancy of another client, "over-already" when the day has passed, "not-given-yet" for
 * a day to come.
 */
export async function recordAuthority(viewer: Viewer, clientId: string, input: AuthorityInput, now: Date) {
  const today = londonDay(now);
  if (input.until && input.until < today) return { ok: false, reason: "over-already" } as const;
  if (input.givenOn && input.givenOn > today) return { ok: false, reason: "not-given-yet" } as const;
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    const { vacancyId, contactId, givenBy, how } = input;
    const isForeign =
      (vacancyId && (await tx.vacancy.count({ where: { id: vacancyId, clientId } })) === 0) ||
      (contactId && (await tx.clientContact.count({ where: { id: contactId, clientId } })) === 0);
    if (isForeign) return { ok: false, reason: "not-of-client" } as const;
    const { id } = await tx.authority.create({
      data: {
        scope: vacancyId ? "vacancy" : "client",
        clientId,
        vacancyId: vacancyId ?? null,
        contactId: contactId ?? null,
        givenBy: contactId ? null : (givenBy ?? null),
        givenHow: how,
        givenOn: toDateColumn((input.givenOn ?? today) as LocalDate),
        endsAt: input.until ? endOfLondonDay(input.until as LocalDate) : null,
        recordedBy: staff.personId,
        recordedAt: now,
      },
      select: { id: true },
    });
    const details = { client: clientId, to: { vacancy: vacancyId ?? null, how, until: input.until ?? null } };
    await audit(tx, { actorId: staff.personId, action: "record", subject: "authority", subjectId: id, details });
    return { ok: true, id } as const;
  });
}
