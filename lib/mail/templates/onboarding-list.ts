import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface List {
  name: string;
  candidate: string;
  job: string;
  /** "Monday 11 January 2027"; null when nobody has said. */
  startOn: string | null;
  tasks: string[];
  href: string;
  from: string;
}

/** To somebody at the client: what there is to do before a new colleague starts, with a link that needs no account. */
export function onboardingList({ name, candidate, job, startOn, tasks, href, from }: List, brand: Brand): Message {
  return letter(
    {
      template: "onboarding-list",
      subject: `Before ${candidate} starts: ${job}`,
      preview: `${tasks.length} things to do before the first day.`,
      title: `Before ${candidate} starts`,
      blocks: [
        text(`Dear ${name}, here is what usually has to happen on your side before a first day.`),
        facts(["Job", job], ["First day", startOn ?? "Not known yet"]),
        { kind: "list", items: tasks },
        button("Open the list", href),
        text(
          "The link needs no account and shows this list only. Tick things as they are done; we remind you of the rest in time.",
        ),
        text(`${from} looks after this. Answer this email to reach a person.`),
      ],
      reason: `You get this because you hire through ${brand.name}.`,
    },
    brand,
  );
}
