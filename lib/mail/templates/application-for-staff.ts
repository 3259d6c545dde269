import type { Brand } from "@/lib/core/settings/brand";
import type { Block } from "./blocks";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface Received {
  job: string;
  /** A code while it is read without names, as on its page. */
  name: string;
  /** Null while it is read without names. */
  email: string | null;
  phone: string | null;
  message: string | null;
  rightToWork: string;
  adminUrl: string;
  /** Sent signed in, with the sender's own address. */
  isProved: boolean;
  isAgain: boolean;
  /** A no to the version before waited for its letter, and was taken back. */
  isNoTakenBack?: boolean;
  /** How long the version before stays readable, when it does. */
  earlierKeptDays?: number;
}

/** Tells staff about an application. The CV stays where access to it is written down. */
export function applicationForStaff(
  {
    job,
    name,
    email,
    phone,
    message,
    rightToWork,
    adminUrl,
    isProved,
    isAgain,
    isNoTakenBack,
    earlierKeptDays,
  }: Received,
  brand: Brand,
): Message {
  const quote: Block[] = message ? [{ kind: "quote", text: message }] : [];
  const doubt: Block[] =
    isAgain && !isProved
      ? [text("It was sent without signing in, so it may be from somebody else than the one before.")]
      : [];
  const earlier: Block[] = earlierKeptDays
    ? [text(`The version before stays beside it for ${earlierKeptDays} days.`)]
    : [];
  const look: Block[] = isNoTakenBack
    ? [text("A no to the version before was waiting to be sent. It was taken back: please look at this one anew.")]
    : [];
  const contact: [string, string][] = email
    ? [
        ["Email", email],
        ["Phone", phone ?? "not given"],
      ]
    : [];
  return letter(
    {
      template: "application-for-staff",
      subject: `${isAgain ? "Applied again" : "New application"}: ${name}, ${job}`,
      preview: `${name} applied for ${job}.`,
      title: isAgain ? `${name} sent a new version` : `${name} has applied`,
      blocks: [
        facts(["Job", job], ["Name", name], ...contact, ["Right to work", rightToWork]),
        ...quote,
        ...look,
        ...doubt,
        ...earlier,
        button("Read it, with the CV", adminUrl),
        small(
          email
            ? "Answering this email writes to the candidate."
            : "Applications for this job are read without names until they are shortlisted.",
        ),
      ],
      reason: "You get this because applications are sent to this address.",
    },
    brand,
  );
}
