import { CALL_COLUMNS, consultantAddress } from "@/lib/calls/call";
import { invitation } from "@/lib/calls/invitations/invitation";

import { brand } from "@/lib/core/settings/brand";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { markStale } from "@/lib/core/stale";
import { postMail } from "@/lib/mail/outbox";
import { callErased } from "@/lib/mail/templates/call-erased";

/**
 * Erases somebody's calls. A consultant who expects one learns that it is off, by mail and in the calendar, without a word
 * about who it was with: that is what was just erased.
 */
export async function eraseCalls(tx: Tx, email: string, now: Date): Promise<void> {
  const expected = await tx.call.findMany({
    where: { email, status: "booked", startsAt: { gt: now } },
    select: CALL_COLUMNS,
  });
  await tx.call.deleteMany({ where: { email } });
  if (expected.length === 0) return;
  const agency = await brand(tx);
  for (const call of expected) {
    const address = consultantAddress(call);
    const cancelled = {
      uid: call.uid,
      sequence: call.sequence + 1,
      isCancelled: true,
      startsAt: call.startsAt,
      endsAt: call.endsAt,
      summary: "Strategy call",
      description: "",
      manageUrl: appUrl("/admin"),
      organizer: agency,
      attendee: { name: call.consultant.name, email: address },
    };
    await postMail(tx, {
      once: `call-erased:${call.id}`,
      to: { address, name: call.consultant.name },
      message: (brand) => callErased({ startsAt: call.startsAt }, brand),
      attachments: [invitation(cancelled, now)],
    });
  }
  await markStale(tx, "calls");
}
