import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, StaffRole, Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { staffInvitation } from "@/lib/mail/templates/staff-invitation";
import type { InvitationInput } from "./schema";
import { ROLES } from "./vocabulary";

const GOOD_MS = 14 * 86_400_000;

const OPEN = { acceptedAt: null, withdrawnAt: null };

export interface Invitation {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  takesCalls: boolean;
  sentAt: Date;
  expiresAt: Date;
  invitedBy: string;
}

/** Invitations that nobody has answered, the newest first; those that ran out among them. Null for whoever may not look. */
export async function openInvitations(viewer: Viewer): Promise<Invitation[] | null> {
  if (!may(viewer, "read:staff")) return null;
  const rows = await db.staffInvitation.findMany({
    where: OPEN,
    orderBy: { sentAt: "desc" },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      takesCalls: true,
      sentAt: true,
      expiresAt: true,
      invitedBy: { select: { person: { select: { name: true } } } },
    },
  });
  return rows.map(({ invitedBy, ...row }) => ({ ...row, invitedBy: invitedBy.person.name }));
}

export type Invited =
  | { ok: true; id: string }
  | { ok: false; reason: "unknown" | "works-here" | "invited-already" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** Asks somebody to work here, by mail. One invitation at a time for an address; one that ran out gives way. */
export async function invite(viewer: Viewer, input: InvitationInput, now: Date): Promise<Invited> {
  if (viewer.kind !== "staff" || !may(viewer, "write:staff")) return { ok: false, reason: "unknown" };
  const refused = await tooMany(viewer, now);
  if (refused) return refused;
  const { email, name, role, takesCalls = false } = input;
  return db.$transaction(async (tx): Promise<Invited> => {
    if ((await tx.staff.count({ where: { leftAt: null, person: { email } } })) > 0)
      return { ok: false, reason: "works-here" };
    await tx.staffInvitation.updateMany({
      where: { ...OPEN, email, expiresAt: { lte: now } },
      data: { withdrawnAt: now },
    });
    const { token, hash } = newSecret();
    const [row] = await tx.staffInvitation.createManyAndReturn({
      data: [
        {
          email,
          name,
          role,
          takesCalls,
          tokenHash: hash,
          invitedById: viewer.personId,
          createdAt: now,
          sentAt: now,
          expiresAt: new Date(now.getTime() + GOOD_MS),
        },
      ],
      skipDuplicates: true,
    });
    if (!row) return { ok: false, reason: "invited-already" };
    await send(tx, viewer, row, token);
    const details = { role, takesCalls };
    await audit(tx, { actorId: viewer.personId, action: "invite", subject: "invitation", subjectId: row.id, details });
    return { ok: true, id: row.id };
  });
}

/** Sends it once more, with a new link that is good for two weeks from now; the link before is worth nothing. */
export async function inviteAgain(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:staff") || !isUuid(id)) return false;
  if (await tooMany(viewer, now)) return false;
  return db.$transaction(async (tx) => {
    const { token, hash } = newSecret();
    const [row] = await tx.staffInvitation.updateManyAndReturn({
      where: { id, ...OPEN },
      data: { tokenHash: hash, sentAt: now, expiresAt: new Date(now.getTime() + GOOD_MS) },
    });
    if (!row) return false;
    await send(tx, viewer, row, token);
    await audit(tx, { actorId: viewer.personId, action: "invite-again", subject: "invitation", subjectId: id });
    return true;
  });
}

/** Takes it back: its link is worth nothing from now on. */
export async function withdrawInvitation(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:staff") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.staffInvitation.updateMany({ where: { id, ...OPEN }, data: { withdrawnAt: now } });
    if (count === 0) return false;
    await audit(tx, { actorId: viewer.personId, action: "withdraw", subject: "invitation", subjectId: id });
    return true;
  });
}

export type InvitationState =
  { state: "good"; name: string; email: string; role: StaffRole; by: string } | { state: "forged" | "used" | "over" };

/** What an invitation's link is worth now, without answering it. */
export async function invitationState(token: string, now: Date): Promise<InvitationState> {
  const row = await db.staffInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { invitedBy: { select: { leftAt: true, person: { select: { name: true } } } } },
  });
  if (!row) return { state: "forged" };
  if (row.acceptedAt) return { state: "used" };
  if (row.withdrawnAt || row.expiresAt <= now || row.invitedBy.leftAt) return { state: "over" };
  const { name, email, role } = row;
  return { state: "good", name, email, role, by: row.invitedBy.person.name };
}

async function tooMany({ personId }: Staff, now: Date): Promise<(Invited & { ok: false }) | null> {
  const limit = await takeFrom([{ name: "invite", of: personId, max: 40, windowSeconds: 3600 }], now);
  return limit.ok ? null : { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
}

type Row = { name: string; email: string; role: StaffRole; tokenHash: string; expiresAt: Date };

async function send(tx: Tx, by: Staff, { name, email, role, tokenHash, expiresAt }: Row, token: string) {
  const url = appUrl(`/sign-in/invitation?token=${token}`);
  const { label, does } = ROLES[role];
  await postMail(tx, {
    once: `invitation:${tokenHash}`,
    to: { address: email, name },
    replyTo: by.email,
    expiresAt,
    message: (brand) => staffInvitation({ name, by: by.name, role: `${label}: ${does}`, url, expiresAt }, brand),
  });
}
