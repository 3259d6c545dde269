import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

interface FollowUp {
  visitor: string;
  host: string;
  /** In the consultant's words, line by line. */
  nextSteps: string;
  rebookUrl: string;
}

/** After a call: what was agreed, in the consultant's own words, and the way to another one. */
export function callFollowUp({ host, nextSteps, rebookUrl }: FollowUp, brand: Brand): Message {
  return letter(
    {
      template: "call-follow-up",
      subject: `What we agreed: your call with ${host}`,
      preview: nextSteps.split("\n")[0]?.slice(0, 100) ?? "",
      title: "What we agreed",
      blocks: [
        text(`Thank you for talking to ${host}. This is what you wanted to do next:`),
        { kind: "quote", text: nextSteps },
        text("Answer this email if it has changed, or if you are stuck: it goes straight to the person you spoke to."),
        button("Book another call", rebookUrl),
        small("Nothing of this is shared with employers."),
      ],
      reason: `You get this because you had a strategy call with ${brand.name}.`,
    },
    brand,
  );
}
