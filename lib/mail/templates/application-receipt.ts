import type { Brand } from "@/lib/core/settings/brand";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface Receipt {
  job: string;
  employer: string;
  jobUrl: string;
  /** Where it always says how the application stands: the account, or a page for whoever has none. */
  statusUrl: string;
  /** The London day by whose end they hear. */
  answerBy?: LocalDate;
  /** What we keep of it. */
  held: string[];
  /** Sent signed in: nobody else can replace it, so changing it means signing in. */
  isProved: boolean;
  isAgain: boolean;
  /** How long we keep the one it replaces, when we do. */
  earlierKeptDays?: number;
}

/** The receipt for an application: that it is here, who reads it, and how to change or take it back. */
export function applicationReceipt(
  { job, employer, jobUrl, statusUrl, answerBy, held, isProved, isAgain, earlierKeptDays }: Receipt,
  brand: Brand,
): Message {
  const kept = earlierKeptDays ? `, which we keep for ${earlierKeptDays} days more and then delete` : "";
  const arrived = isAgain
    ? `Your new application is here. It has taken the place of the one you sent before${kept}.`
    : "Your application is here, CV included.";
  const again = isProved ? "Sign in and apply again" : "Apply again with the same address";
  return letter(
    {
      template: "application-receipt",
      subject: isAgain ? `Your new application: ${job}` : `We have your application: ${job}`,
      preview: answerBy ? `You hear from us by ${sayDay(answerBy)}.` : "Here is what you can do meanwhile.",
      title: isAgain ? "We have your new application" : "We have your application",
      blocks: [
        text(arrived),
        facts(
          ["Job", job],
          ["Employer", employer],
          ...(answerBy ? [["You hear from us by", sayDay(answerBy)] as [string, string]] : []),
        ),
        text(
          "A recruiter of ours reads it: a person, not a program. You get an answer either way. Your CV goes to nobody outside before we have asked you.",
        ),
        text(
          `Something to add or put right? ${again}, and the new one takes its place. To take it back, answer this email.`,
        ),
        button(isProved ? "See your applications" : "See how it stands", statusUrl),
        { kind: "heading", text: "What we hold" },
        { kind: "list", items: held },
        { kind: "link", label: "Read the job again", href: jobUrl },
        small("Did you not apply? Then answer this email, and we remove it."),
      ],
      reason: "You get this because somebody applied for a job with your email address.",
    },
    brand,
  );
}
