import { type KeyboardEvent, type RefObject, useRef } from "react";
import { type Stage, STAGES } from "@/lib/applications/vocabulary";
import { cardOf, type CardOnPage, focusCard, neighbour, readCard, showLifted, showOver } from "./board-cards";

interface Board {
  frame: RefObject<HTMLDivElement | null>;
  say: (words: string) => void;
  put: (card: CardOnPage, to: Stage) => void;
  openMenu: (card: CardOnPage) => void;
}

const ARROWS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/**
 * Walks the cards with the arrow keys; Space picks one up, the arrows then say where it would go, Space or Enter puts it down
 * and Escape leaves it. Each step is said.
 */
export function useBoardKeys({ frame, say, put, openMenu }: Board) {
  const lifted = useRef<{ card: CardOnPage; at: number }>(null);

  function letGo() {
    lifted.current = null;
    showLifted(frame.current, null);
    showOver(frame.current, null);
  }

  /** The places of a card that is held: where it stands, and where it may go, in the order of the board. */
  const placesOf = ({ stage, moves }: CardOnPage): Stage[] =>
    (Object.keys(STAGES) as Stage[]).filter((one) => one === stage || moves.some(({ to }) => to === one));

  function lift(card: CardOnPage) {
    lifted.current = { card, at: placesOf(card).indexOf(card.stage) };
    showLifted(frame.current, card.id);
    say(
      `${card.name} picked up at ${STAGES[card.stage]}. Left and right choose where to, Space puts it down, Escape leaves it.`,
    );
  }

  function hold(key: string): boolean {
    const { current } = lifted;
    if (!current) return false;
    const { card } = current;
    const places = placesOf(card);
    if (key === "Escape") {
      letGo();
      say(`Left ${card.name} at ${STAGES[card.stage]}.`);
    } else if (key === " " || key === "Enter") {
      const to = places[current.at] ?? card.stage;
      letGo();
      put(card, to);
    } else if (key === "ArrowLeft" || key === "ArrowRight") {
      current.at = Math.min(Math.max(current.at + (key === "ArrowRight" ? 1 : -1), 0), places.length - 1);
      const over = places[current.at] ?? card.stage;
      showOver(frame.current, over);
      say(`${card.name} over ${STAGES[over]}${over === card.stage ? ", where it stands" : ""}.`);
    } else return ARROWS.includes(key);
    return true;
  }

  function walk(card: HTMLElement, key: string): boolean {
    if (ARROWS.includes(key)) {
      const next = frame.current && neighbour(frame.current, card, key);
      if (next) focusCard(frame.current, next.dataset.card ?? "");
      return true;
    }
    const facts = readCard(card);
    if (facts.moves.length === 0) return false;
    if (key === " ") lift(facts);
    else if (key.toLowerCase() === "m") openMenu(facts);
    else return false;
    return true;
  }

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    const card = target.matches("[data-open]") ? cardOf(target) : null;
    if (!card) return;
    if (lifted.current && lifted.current.card.id !== card.dataset.card) letGo();
    if (hold(event.key) || walk(card, event.key)) event.preventDefault();
  };
}
