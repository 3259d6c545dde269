import type { Recent } from "./kept";
import { MEANT, ranked } from "./ranking";
import type { Command } from "./registry";
import type { FoundKind } from "./use-found";

/** A line of the palette: a command, or something with an address. */
export interface Offer {
  id: string;
  label: string;
  detail?: string;
  keys?: string;
  href?: string;
  isPerson: boolean;
  command?: Command;
}
export interface OfferPart {
  title: string;
  offers: Offer[];
}

const MOST_COMMANDS = 7;

/** What the palette offers. Nothing typed: what was chosen lately, what can be done, where one can go. Else what fits. */
export function offersFor(typed: string, commands: Command[], found: FoundKind[], recent: Recent[]): OfferPart[] {
  const offered = commands.filter(({ isOnlyKey }) => !isOnlyKey);
  if (!typed.trim()) {
    return parts([
      { title: "Lately", offers: recent.map(asRecent) },
      { title: "Do", offers: offered.filter(({ where }) => where !== "Go to").map(asCommand) },
      { title: "Go to", offers: offered.filter(({ where }) => where === "Go to").map(asCommand) },
    ]);
  }
  const lately = recent.map(({ id }) => id);
  const fitting = ranked(offered, typed, lately).slice(0, MOST_COMMANDS);
  const commandsWhere = (isMeant: boolean) =>
    fitting.filter(({ score }) => score >= MEANT === isMeant).map(({ item }) => asCommand(item));
  return parts([
    { title: "Go to or do", offers: commandsWhere(true) },
    ...found.map(({ kind, isPeople, hits }) => ({
      title: kind,
      offers: sortedLately(hits, lately).map(({ id, label, detail, href }) => ({
        id: `${kind}:${id}`,
        label,
        detail,
        href,
        isPerson: isPeople,
      })),
    })),
    { title: "Or perhaps", offers: commandsWhere(false) },
  ]);
}

const parts = (all: OfferPart[]) => all.filter(({ offers }) => offers.length > 0);

const asCommand = (command: Command): Offer => ({
  id: command.id,
  label: command.label,
  keys: command.keys,
  href: command.href,
  isPerson: false,
  command,
});

const asRecent = ({ id, label, href, isPerson }: Recent): Offer => ({ id, label, href, isPerson });

/** What was chosen lately before the rest, which stays as the server put it. */
function sortedLately<Hit extends { id: string }>(hits: Hit[], lately: string[]): Hit[] {
  const isLate = ({ id }: Hit) => lately.some((one) => one.endsWith(`:${id}`));
  return [...hits.filter(isLate), ...hits.filter((hit) => !isLate(hit))];
}
