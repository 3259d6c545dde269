import type { Brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import type { Message } from "../message";
import { letter, text } from "./letter";

interface Answer {
  /** As staff wrote it: paragraphs between empty lines. */
  text: string;
  receivedAt: Date;
}

/** To whoever wrote to us, what a member of staff answered. What they wrote is not repeated: they may not be who wrote it. */
export function contactReply({ text: words, receivedAt }: Answer, brand: Brand): Message {
  const day = sayDay(londonDay(receivedAt), { year: true });
  const paragraphs = words.split(/\n{2,}/).filter((part) => part.trim() !== "");
  return letter(
    {
      template: "contact-reply",
      subject: `Your message to ${brand.name}`,
      preview: paragraphs[0]?.slice(0, 120) ?? "",
      title: "Our answer to your message",
      blocks: paragraphs.map((part) => text(part)),
      reason: `You get this because somebody wrote to us from this address on ${day}. Answer this email to write to us again.`,
    },
    brand,
  );
}
