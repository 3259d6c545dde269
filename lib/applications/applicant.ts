import type { Recipient } from "@/lib/mail/message";

/** What a letter about an application has to know of its candidate. */
export const APPLICANT = {
  name: true,
  email: true,
  candidate: { select: { person: { select: { email: true } } } },
} as const;

interface Applicant {
  name: string;
  email: string;
  candidate: { person: { email: string } } | null;
}

/** The address as it was typed; or the one that the account has by now, since the former may be somebody else's. */
export function applicantAt({ name, email, candidate }: Applicant): Recipient & { address: string } {
  const now = candidate?.person.email ?? email;
  return { name, address: now.toLowerCase() === email.toLowerCase() ? email : now };
}
