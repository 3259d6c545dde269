import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface CheckIn {
  job: string;
  who: string;
  /** "After a week". */
  when: string;
  mood: string | null;
  note?: string;
  adminUrl: string;
}

/** To whoever looks after it: somebody wants to talk about how it goes. */
export function checkInForStaff({ job, who, when, mood, note, adminUrl }: CheckIn, brand: Brand): Message {
  return letter(
    {
      template: "check-in-for-staff",
      subject: `${who} wants to talk: ${job}`,
      preview: `${when}: ${mood ?? "no word of how it goes"}.`,
      title: `${who} wants to talk`,
      blocks: [
        facts(["Job", job], ["Asked", when], ...(mood ? [["How it goes", mood] as [string, string]] : [])),
        ...(note ? [{ kind: "quote", text: note } as const] : []),
        text("Please ring them today. When you have, say so beside the application, and it leaves your list."),
        button("Open the application", adminUrl),
      ],
      reason: "You get this because you look after this vacancy.",
    },
    brand,
  );
}
