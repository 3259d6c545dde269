import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import type { Block } from "./blocks";
import { button, letter, small, text } from "./letter";

export interface OnboardingPart {
  /** The job, and for others than the candidate who starts in it. */
  heading: string;
  /** Good wishes for the first day, with its plan; left out when it is not the day before. */
  luck?: { day: string; plan: string };
  /** How it goes: what is asked, and where it is answered. */
  checkIn?: { ask: string; href: string };
  overdue: string[];
  soon: string[];
  list?: { label: string; href: string };
}

interface OnboardingDay {
  title: string;
  parts: OnboardingPart[];
  reason: string;
}

/** All that one person is to hear on one day about people who start or have started, in one letter. */
export function onboardingDay({ title, parts, reason }: OnboardingDay, brand: Brand): Message {
  return letter(
    {
      template: "onboarding-day",
      subject: `${title}: ${parts[0]?.heading ?? ""}`,
      preview: [...(parts[0]?.overdue ?? []), ...(parts[0]?.soon ?? [])].join(" · ").slice(0, 100) || title,
      title,
      blocks: [
        ...parts.flatMap((part) => blocksOf(part, parts.length > 1)),
        small("Done already, or something in the way? Answer this email; it comes to a person."),
      ],
      reason,
    },
    brand,
  );
}

function blocksOf({ heading, luck, checkIn, overdue, soon, list }: OnboardingPart, isOneOfMany: boolean): Block[] {
  return [
    ...(isOneOfMany ? [{ kind: "heading", text: heading } as const] : [text(heading)]),
    ...(luck ? luckOf(luck) : []),
    ...(checkIn ? [text(checkIn.ask), button("Answer in a minute", checkIn.href)] : []),
    ...(overdue.length > 0 ? [text("These were due:"), { kind: "list", items: overdue } as const] : []),
    ...(soon.length > 0 ? [text("These are due soon:"), { kind: "list", items: soon } as const] : []),
    ...(list && overdue.length + soon.length > 0 ? [button(list.label, list.href)] : []),
  ];
}

function luckOf({ day, plan }: { day: string; plan: string }): Block[] {
  return [
    text(
      `${day} is your first day. Nobody expects you to know anything yet: ask, write things down, and go home on time. We wish you luck.`,
    ),
    ...(plan ? [{ kind: "quote", text: plan } as const] : []),
  ];
}
