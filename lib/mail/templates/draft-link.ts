import type { Brand } from "@/lib/core/settings/brand";
import { sayLast } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface DraftLink {
  job: string;
  employer: string;
  /** Opens a page whose button goes on with the draft. */
  url: string;
  closesAt: Date;
}

/** The way back to an application that was begun, on whatever device. It repeats nothing of what was typed. */
export function draftLink({ job, employer, url, closesAt }: DraftLink, brand: Brand): Message {
  return letter(
    {
      template: "draft-link",
      subject: `Go on with your application: ${job}`,
      preview: "What you have written is kept. This opens it on any device.",
      title: "Your application is kept",
      blocks: [
        text("What you have written so far is kept. Nobody here reads it before you send it."),
        facts(["Job", job], ["Employer", employer], ["Send it by", sayLast(closesAt)]),
        button("Go on with it", url),
        text(
          "The link opens it on any device, once: from then on it is there, and no longer where it was begun. Please do not pass it on.",
        ),
        small(
          "Did you not begin one? Then somebody typed your address. There is nothing to do, and we forget it 90 days after the job closes.",
        ),
      ],
      reason: "You get this because somebody began an application with your email address and asked for this link.",
    },
    brand,
  );
}
