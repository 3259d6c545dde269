import type { Tx } from "@/lib/core/db";
import { postMail } from "@/lib/mail/outbox";
import { staffNewPlace } from "@/lib/mail/templates/staff-new-place";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { appUrl } from "@/lib/core/env";
import type { ComingFrom } from "./sessions";

/**
 * Remembers where somebody of staff has signed in, and mails them when it is anywhere new; once per place, however many
 * sign in from there at once. The first of all is no news: they have just joined.
 */
export async function notePlace(tx: Tx, staffId: string, { network, device }: ComingFrom, now: Date): Promise<void> {
  const isFirst = (await tx.knownPlace.count({ where: { staffId } })) === 0;
  const added = await tx.knownPlace.createManyAndReturn({
    data: [{ staffId, network, device, firstSeenAt: now, lastSeenAt: now }],
    skipDuplicates: true,
    select: { staffId: true },
  });
  if (added.length === 0) {
    await tx.knownPlace.updateMany({ where: { staffId, network, device }, data: { lastSeenAt: now } });
    return;
  }
  if (!isFirst) await tell(tx, staffId, { network, device }, now);
}

async function tell(tx: Tx, staffId: string, { network, device }: ComingFrom, now: Date): Promise<void> {
  const knownDevice = await tx.knownPlace.count({ where: { staffId, device, network: { not: network } } });
  const { email, name } = await tx.person.findUniqueOrThrow({
    where: { id: staffId },
    select: { email: true, name: true },
  });
  const facts = { device, isKnownDevice: knownDevice > 0, at: now, sessionsUrl: appUrl("/admin/account") };
  await postMail(tx, {
    once: `new-place:${staffId}:${keyedHash(`${network}\0${device}`)}:${now.getTime()}`,
    to: { address: email, name },
    message: (brand) => staffNewPlace(facts, brand),
  });
}
