import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/** To an address that signs up again: the account it has, and the way in. Nothing in it changes by itself. */
export function accountExists({ url, minutes }: { url: string; minutes: number }, brand: Brand): Message {
  return letter(
    {
      template: "account-exists",
      subject: `You already have a ${brand.name} account`,
      preview: `Here is a link to sign in. It works once, for ${minutes} minutes.`,
      title: "You already have an account",
      blocks: [
        text(
          `You signed up with an address that we know, so your account is as you left it. Open this link and press the button on the page. It works once, for ${minutes} minutes.`,
        ),
        button("Sign in", url),
        small(
          "Did you not ask for this? Then leave it. Nobody can sign in without this email, and nothing has changed.",
        ),
      ],
      reason: "You get this because somebody signed up with your email address.",
    },
    brand,
  );
}
