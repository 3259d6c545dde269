import type { Stage } from "@/lib/applications/vocabulary";

// What the frame of a board reads from the page and does to it, without React.

/** A card as the page has it. */
export interface CardOnPage {
  id: string;
  name: string;
  version: string;
  stage: Stage;
  moves: { to: Stage; isBack: boolean }[];
}

export const cardOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>("[data-card]") ?? null;

const columnOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>("[data-stage]") ?? null;

export const stageAt = (element: Element | null): Stage | null =>
  (columnOf(element)?.dataset.stage as Stage | undefined) ?? null;

export function readCard(card: HTMLElement): CardOnPage {
  const { stage = "", moves = "" } = columnOf(card)?.dataset ?? {};
  return {
    id: card.dataset.card ?? "",
    name: card.dataset.name ?? "",
    version: card.dataset.version ?? "",
    stage: stage as Stage,
    moves: moves
      .split(" ")
      .filter(Boolean)
      .map((word) => ({ to: word.replace(/^-/, "") as Stage, isBack: word.startsWith("-") })),
  };
}

export function focusCard(frame: HTMLElement | null, id: string): boolean {
  const link = frame?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] [data-open]`);
  if (link?.closest("details:not([open])")) return false;
  link?.focus();
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return Boolean(link);
}

/** The card that an arrow leads to: up and down its column, or across to the one beside it that has any. */
export function neighbour(frame: HTMLElement, card: HTMLElement, key: string): HTMLElement | undefined {
  const column = columnOf(card);
  const cardsOf = (one: Element | null | undefined) => [...(one?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
  const at = cardsOf(column).indexOf(card);
  if (key === "ArrowDown" || key === "ArrowUp") return cardsOf(column)[at + (key === "ArrowDown" ? 1 : -1)];
  const columns = [...frame.querySelectorAll("[data-stage]")].filter(
    (one) => cardsOf(one).length > 0 && !one.closest("details:not([open])"),
  );
  const beside = columns[columns.indexOf(column as Element) + (key === "ArrowRight" ? 1 : -1)];
  const cards = cardsOf(beside);
  return cards[Math.min(at, cards.length - 1)];
}

/** Shows over which column a card is held; none takes it away. */
export function showOver(frame: HTMLElement | null, stage: Stage | null): void {
  for (const column of frame?.querySelectorAll<HTMLElement>("[data-stage]") ?? []) {
    if (column.dataset.stage === stage) column.dataset.over = "";
    else delete column.dataset.over;
  }
}

export function showLifted(frame: HTMLElement | null, id: string | null): void {
  for (const card of frame?.querySelectorAll<HTMLElement>("[data-card]") ?? []) {
    if (card.dataset.card === id) card.dataset.lifted = "";
    else delete card.dataset.lifted;
  }
}
