import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/** The link that signs somebody in. It opens a page; the button there spends it. */
export function signInLink({ url, minutes }: { url: string; minutes: number }, brand: Brand): Message {
  return letter(
    {
      template: "sign-in-link",
      subject: `Your sign-in link for ${brand.name}`,
      preview: `It works once, for ${minutes} minutes.`,
      title: "Sign in to your account",
      blocks: [
        text(`Open this link and press the button on the page. It works once, for ${minutes} minutes.`),
        button("Sign in", url),
        small(
          "Did you not ask for this? Then leave it. Nobody can sign in without this email, and nothing has changed.",
        ),
      ],
      reason: "You get this because somebody entered your email address on our sign-in page.",
    },
    brand,
  );
}
