import { ownSession, toTheDoor } from "@/app/session";
import { factorsOf, isFresh } from "@/lib/auth/factors";

/** Whether whoever asks has shown their second factor in the last quarter of an hour. */
export async function isFreshlyProven(): Promise<boolean> {
  const session = await ownSession();
  return session !== null && isFresh(session, await factorsOf(session.personId), new Date());
}

/**
 * For what cannot be taken back, in its page and in its action: whoever has not shown their second factor in the last
 * quarter of an hour does so first, and comes back to `next`. Ask after the permission: what is not theirs is not there.
 */
export async function askForProof(next: string): Promise<void> {
  if (!(await isFreshlyProven())) await toTheDoor(next);
}

/**
 * The same for a handler, which cannot redirect by itself: the way to the door, to come back to `next`; null when they
 * have shown it.
 */
export async function proofFirst(next: string): Promise<Response | null> {
  if (await isFreshlyProven()) return null;
  return new Response(null, { status: 303, headers: { Location: `/admin/prove?next=${encodeURIComponent(next)}` } });
}
