import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface News {
  job: string;
  employer: string;
  /** Where it stands now, as the candidate reads it. */
  standing: string;
  /** By which day they hear next, if anything is to come. */
  nextBy: string | null;
  words: string;
  /** In place of the usual one. */
  subject?: string;
  from: string;
  accountUrl: string;
}

/** An application has moved on, and somebody wrote a line about it. */
export function applicationNews(
  { job, employer, standing, nextBy, words, subject, from, accountUrl }: News,
  brand: Brand,
): Message {
  return letter(
    {
      template: "application-news",
      subject: subject ?? `${standing}: ${job}`,
      preview: words.split("\n")[0]?.slice(0, 100) ?? "",
      title: standing,
      blocks: [
        facts(
          ["Job", job],
          ["Employer", employer],
          ...(nextBy ? [["You hear next by", nextBy] as [string, string]] : []),
        ),
        { kind: "quote", text: words },
        text(`${from} wrote this. Answer this email with whatever you want to ask.`),
        button("See where it stands", accountUrl),
      ],
      reason: `You get this because you applied for a job through ${brand.name}.`,
    },
    brand,
  );
}
