import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { readSigned, signId } from "@/lib/core/secrets/tokens";
import { CALL_COLUMNS, type CallRow } from "../call";
import { endOf } from "../slots";
import type { BookedCall } from "../types";

/** Who follows a link from a mail about a call. A consultant's link is for as long as the call is theirs. */
export type Holder = { callId: string; as: "visitor" } | { callId: string; as: "consultant"; consultantId: string };

/** The secret in a mail's links: signed, so it needs no row, and it lasts as long as the call does. */
export function tokenFor(holder: Holder): string {
  return holder.as === "visitor"
    ? signId("call-visitor", holder.callId)
    : signId("call-consultant", `${holder.callId}/${holder.consultantId}`);
}

/** Whose token this is, or null when it was forged. */
export function readToken(token: string | null | undefined): Holder | null {
  const visitors = readSigned("call-visitor", token);
  if (visitors) return { callId: visitors, as: "visitor" };
  const [callId, consultantId] = readSigned("call-consultant", token)?.split("/") ?? [];
  return callId && consultantId ? { callId, as: "consultant", consultantId } : null;
}

/** The call a link leads to; null when there is none any more, or it is no longer this consultant's. */
export async function callOf(holder: Holder): Promise<CallRow | null> {
  return db.call.findFirst({
    where: { id: holder.callId, ...(holder.as === "consultant" && { consultantId: holder.consultantId }) },
    select: CALL_COLUMNS,
  });
}

export const manageUrl = (holder: Holder): string => appUrl(`/strategy-call/manage?token=${tokenFor(holder)}`);
export const icsUrl = (holder: Holder): string => appUrl(`/api/calls/ics?token=${tokenFor(holder)}`);

/** A call as its visitor gets it from the API. */
export function bookedCall(call: { id: string; startsAt: Date; consultant: { name: string } }): BookedCall {
  const holder: Holder = { callId: call.id, as: "visitor" };
  return {
    id: call.id,
    start: call.startsAt,
    end: endOf(call.startsAt),
    host: { name: call.consultant.name },
    manageUrl: manageUrl(holder),
    icsUrl: icsUrl(holder),
  };
}
