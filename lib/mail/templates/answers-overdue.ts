import type { Brand } from "@/lib/core/settings/brand";
import { count } from "@/lib/core/text/text";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface Overdue {
  /** Whoever has these jobs, or the admins after them. */
  to: "owner" | "admin";
  /** The jobs, each with how many wait: never who. */
  jobs: { title: string; waiting: number }[];
  url: string;
}

/** Tells staff that candidates were promised an answer and have none. Who they are stays in the admin area. */
export function answersOverdue({ to, jobs, url }: Overdue, brand: Brand): Message {
  const waiting = jobs.reduce((sum, job) => sum + job.waiting, 0);
  const people = count(waiting, "candidate waits", "candidates wait");
  return letter(
    {
      template: "answers-overdue",
      subject: `${people} for an answer that we promised`,
      preview: jobs.map(({ title }) => title).join(", "),
      title: `${people} longer than we promised`,
      blocks: [
        text(
          to === "owner"
            ? "The day by which they were to hear has passed, and each of these jobs is yours. Answer them, or tell them what we wait for: a day can be moved with a reason that they read."
            : "Three working days ago we told whoever has these jobs. Nobody has answered since: please see to it, or give it to somebody who can.",
        ),
        facts(...jobs.map(({ title, waiting: some }) => [title, String(some)] as [string, string])),
        button("See who waits", url),
      ],
      reason: `You get this because you work at ${brand.name}.`,
    },
    brand,
  );
}
