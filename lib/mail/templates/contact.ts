import type { Brand } from "@/lib/core/settings/brand";
import { sayMoment } from "@/lib/core/time/say";
import { appUrl } from "@/lib/core/env";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface Receipt {
  about?: string;
  receivedAt: Date;
}

interface ContactFacts {
  name: string;
  email: string;
  message: string;
  about?: string;
}

/**
 * What we promise on receipt. A data-protection complaint is acknowledged within 30 days by law (Data (Use and Access)
 * Act 2025); this receipt is it.
 */
const PROMISES: Record<string, string> = {
  complaint:
    "A person who was not involved will look into it. You will have our answer, with the reason, within 10 working days.",
  privacy:
    "The person responsible for data protection reads it. This email is our acknowledgement. You will have our answer within one month.",
  employer: "One of our consultants will ring or write to you within one working day.",
};
const USUAL_PROMISE = "A person reads it and answers within one working day.";

/**
 * To whoever wrote to us: that it arrived, when, about what, and what happens next. In our words only: the address may be
 * somebody else's, and a message or a name repeated to them would be anybody's mail in our name.
 */
export function contactReceipt({ about, receivedAt }: Receipt, brand: Brand): Message {
  return letter(
    {
      template: "contact-receipt",
      subject: "We have your message",
      preview: PROMISES[about ?? ""] ?? USUAL_PROMISE,
      title: "We have your message",
      blocks: [
        text(PROMISES[about ?? ""] ?? USUAL_PROMISE),
        text(`If it cannot wait, ring us on ${brand.phone}: ${brand.hours}.`),
        facts(["Received", sayMoment(receivedAt)], ...subjectRow(about)),
      ],
      reason:
        "You get this because somebody wrote to us from this address. If it was not you, there is nothing you need to do.",
    },
    brand,
  );
}

const SUBJECTS_TO_THE_WRITER: Record<string, string> = {
  candidate: "looking for work",
  employer: "hiring",
  complaint: "a complaint",
  privacy: "your personal data",
};

function subjectRow(about: string | undefined): [string, string][] {
  const subject = SUBJECTS_TO_THE_WRITER[about ?? ""];
  return subject ? [["About", subject]] : [];
}

const SUBJECTS: Record<string, string> = {
  candidate: "a candidate",
  employer: "an employer",
  complaint: "a complaint",
  privacy: "personal data",
};

/** To staff: who wrote what. Answering the mail answers the writer. */
export function contactForStaff(
  { id, name, email, message, about }: ContactFacts & { id: string },
  brand: Brand,
): Message {
  return letter(
    {
      template: "contact-for-staff",
      subject: about ? `New message: ${SUBJECTS[about] ?? about}` : "New message",
      preview: `${name} wrote to us`,
      title: `${name} wrote to us`,
      blocks: [
        facts(["From", `${name}, ${email}`], ["About", about ? (SUBJECTS[about] ?? about) : "not said"]),
        { kind: "quote", text: message },
        button("Open it in the admin area", appUrl(`/admin/messages/${id}`)),
      ],
      reason: "Your answer to this email goes to the person who wrote.",
    },
    brand,
  );
}
