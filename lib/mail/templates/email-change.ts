import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/** To the new address: the button that proves it. Nothing changes before that. */
export function emailChangeConfirm({ url, hours }: { url: string; hours: number }, brand: Brand): Message {
  return letter(
    {
      template: "email-change-confirm",
      subject: `Confirm this address for your ${brand.name} account`,
      preview: `Open this link within ${hours} hours, and press the button there.`,
      title: "Is this your new address?",
      blocks: [
        text(
          `Somebody who is signed in asked us to use this address for their account. Open the link within ${hours} hours and press the button on the page. Until then nothing changes.`,
        ),
        button("Use this address", url),
        small("Was this not you? Then leave it, and nothing happens."),
      ],
      reason: "You get this because somebody entered your address as the new one of their account.",
    },
    brand,
  );
}

/** To the new address when it has an account already. Whoever asked is not told. */
export function emailChangeTaken({ signInUrl }: { signInUrl: string }, brand: Brand): Message {
  return letter(
    {
      template: "email-change-taken",
      subject: `You already have a ${brand.name} account here`,
      preview: "Somebody asked to move an account to this address, which has one already.",
      title: "This address has an account already",
      blocks: [
        text(
          "Somebody who is signed in to another account asked us to use this address for it. It has an account of its own, so nothing changes. Was that you? Sign in with this address, or write to us and we look at both.",
        ),
        button("Sign in", signInUrl),
      ],
      reason: "You get this because somebody entered your address as the new one of their account.",
    },
    brand,
  );
}

/** To the old address, once the new one has proved itself: the way back for three days. */
export function emailChangedNotice({ undoUrl, hours }: { undoUrl: string; hours: number }, brand: Brand): Message {
  return letter(
    {
      template: "email-changed",
      subject: `Your ${brand.name} account has another address now`,
      preview: "If that was not you, take it back within three days.",
      title: "Your account has another address now",
      blocks: [
        text(
          `From now on we write to the new address, and it is what opens your account. If that was you, there is nothing to do. If it was not, take it back: that works for ${hours} hours, brings this address back and signs out every device.`,
        ),
        button("It was not me: take it back", undoUrl),
      ],
      reason: "You get this because your address was that of an account until now.",
    },
    brand,
  );
}
