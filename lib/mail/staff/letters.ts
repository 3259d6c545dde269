import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import type { Message } from "@/lib/mail/message";
import { postMail } from "@/lib/mail/outbox";
import { SAMPLES } from "@/lib/mail/samples/samples";

/** The letters there are, and when each goes out. Null for whoever may not look. */
export function letters(viewer: Viewer): { name: string; when: string }[] | null {
  if (!may(viewer, "read:emails")) return null;
  return Object.entries(SAMPLES).map(([name, { when }]) => ({ name, when }));
}

/**
 * One letter with made-up facts, as it reads with today's details of the agency. Null when there is none, or for whoever may
 * not look.
 */
export async function sampleLetter(viewer: Viewer, name: string): Promise<(Message & { when: string }) | null> {
  const sample = may(viewer, "read:emails") && Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined;
  return sample ? { ...sample.write(await brand()), when: sample.when } : null;
}

/** Sends a letter to whoever asks, marked as a test; nothing else comes of it. False when there is no such letter. */
export async function sendToMyself(viewer: Viewer, letter: Message | null, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "read:emails") || !letter) return false;
  const { html, text } = letter;
  await db.$transaction((tx) =>
    postMail(tx, {
      once: `test:${letter.template}:${viewer.personId}:${now.getTime()}`,
      to: { address: viewer.email },
      message: () => ({ template: letter.template, subject: `[Test] ${letter.subject}`, html, text }),
    }),
  );
  return true;
}
