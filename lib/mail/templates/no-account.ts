import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/** The answer to a sign-in with an address that has no account: only its owner learns that. */
export function noAccount({ signUpUrl }: { signUpUrl: string }, brand: Brand): Message {
  return letter(
    {
      template: "no-account",
      subject: `There is no ${brand.name} account for this address`,
      preview: "You can make one in a minute, or try another address.",
      title: "No account with this address yet",
      blocks: [
        text(
          "You asked to sign in, but we know no account with this email address. Perhaps you signed up with another one: your university address, for example.",
        ),
        text(
          "If you are new here, an account takes a minute. It keeps your saved jobs, applications and calls in one place.",
        ),
        button("Make an account", signUpUrl),
        small("Did you not ask for this? Then leave it: nothing has been set up."),
      ],
      reason: "You get this because somebody entered your email address on our sign-in page.",
    },
    brand,
  );
}
