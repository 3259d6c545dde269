import { audit } from "@/lib/access/audit";
import { type ComingFrom, type OpenedSession, startSession } from "@/lib/auth/sessions";
import { addConsultant } from "@/lib/calls/adding-a-consultant";
import { type Tx, db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { hashToken } from "@/lib/core/secrets/tokens";

/**
 * Answers an invitation: of any number at once one gets in, and into a session that sets up its second factor first. Null
 * for a link that is forged, used, withdrawn or too old, or whose sender has left.
 */
export async function join(token: string, now: Date, from?: ComingFrom): Promise<OpenedSession | null> {
  return db.$transaction(async (tx) => {
    const [invitation] = await tx.staffInvitation.updateManyAndReturn({
      where: {
        tokenHash: hashToken(token),
        acceptedAt: null,
        withdrawnAt: null,
        expiresAt: { gt: now },
        invitedBy: { leftAt: null },
      },
      data: { acceptedAt: now },
    });
    if (!invitation) return null;
    const personId = await enrol(tx, invitation, now);
    return startSession(tx, personId, now, { from });
  });
}

interface Answered {
  id: string;
  name: string;
  email: string;
  role: "admin" | "recruiter" | "editor" | "viewer";
  takesCalls: boolean;
}

/** Whoever has come to work here in another way meanwhile keeps the role they have. */
async function enrol(tx: Tx, { id, name, email, role, takesCalls }: Answered, now: Date): Promise<string> {
  const facts = { verifiedAt: now, lastSignInAt: now };
  const person = await tx.person.upsert({
    where: { email },
    create: { email, name, createdAt: now, ...facts },
    update: facts,
    select: { id: true, name: true, staff: { select: { leftAt: true } } },
  });
  // What they were signed in as was opened with other rights.
  await tx.session.deleteMany({ where: { personId: person.id } });
  if (person.staff && !person.staff.leftAt) return person.id;
  await tx.staff.upsert({
    where: { personId: person.id },
    create: { personId: person.id, role, createdAt: now },
    update: { role, leftAt: null },
  });
  const details = { to: role, invitation: id };
  await audit(tx, { actorId: person.id, action: "join", subject: "staff", subjectId: person.id, details });
  if (takesCalls) {
    await addConsultant(tx, { staffId: person.id, name: person.name });
    await markStale(tx, "calls");
  }
  return person.id;
}
