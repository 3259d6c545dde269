"use client";

import {
  type ChangeEvent,
  type DragEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { isPlainClick, tickedIn, tickThrough } from "@/components/admin/table/frame-parts";
import { BLANK, type FormAction } from "@/components/ui/form-state";
import { type Stage, STAGES } from "@/lib/applications/vocabulary";
import { cardOf, type CardOnPage, focusCard, readCard, showLifted, showOver, stageAt } from "./board-cards";
import { MoveMenu } from "./move-menu";
import { useBoardKeys } from "./use-board-keys";

type Props = {
  action: FormAction;
  children: ReactNode;
};

const HELP = "Drag a card, or walk to one with the arrow keys: Space picks it up, M asks where it goes, X ticks it.";

/**
 * Moves the cards of a board by drag, by a menu and by keys, and says what happened. Every way sends the same form that the
 * page has without script, with the version that is on screen.
 */
export function BoardFrame({ action, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const dragged = useRef<CardOnPage>(null);
  const awaited = useRef<{ id: string; from: Stage; words: string }>(null);
  const [menu, setMenu] = useState<{ card: CardOnPage; to?: Stage }>();
  const [ticked, setTicked] = useState(0);
  const [says, say] = useState("");
  const [isPending, startMoving] = useTransition();

  useEffect(() => {
    if (frame.current) frame.current.dataset.scripted = "";
  });
  // The page has come anew: the card stands in its new column, and the reader goes with it.
  useEffect(() => {
    const { current } = awaited;
    if (!current) return;
    const card = frame.current?.querySelector(`[data-card="${CSS.escape(current.id)}"]`);
    if (card && stageAt(card) === current.from) return;
    awaited.current = null;
    say(current.words);
    focusCard(frame.current, current.id);
  }, [children]);

  function send({ id, name, version, stage }: CardOnPage, to: Stage, reason = "") {
    setMenu(undefined);
    const data = new FormData();
    for (const [field, value] of Object.entries({ id, version, to, reason, quiet: "yes" })) data.set(field, value);
    awaited.current = { id, from: stage, words: `${name} moved to ${STAGES[to]}.` };
    say(`Moving ${name} to ${STAGES[to]}.`);
    startMoving(async () => {
      const state = await action(BLANK, data);
      awaited.current = null;
      say(state.message ?? Object.values(state.errors)[0] ?? "");
    });
  }

  /** What needs more than a place asks for it first. */
  function put(card: CardOnPage, to: Stage) {
    const move = card.moves.find((one) => one.to === to);
    if (to === card.stage) say(`${card.name} stays at ${STAGES[to]}.`);
    else if (!move) say(`${card.name} cannot go from ${STAGES[card.stage]} to ${STAGES[to]}.`);
    else if (move.isBack) setMenu({ card, to });
    else send(card, to);
  }
  const keys = useBoardKeys({ frame, say, put, openMenu: (card) => setMenu({ card }) });

  function click(event: MouseEvent<HTMLDivElement>) {
    const link = (event.target as Element).closest("[data-move]");
    const card = link && cardOf(link);
    if (!card || !isPlainClick(event)) return;
    event.preventDefault();
    setMenu({ card: readCard(card) });
  }

  function change(event: ChangeEvent<HTMLDivElement>) {
    const control = event.target as unknown as HTMLInputElement;
    if (control.dataset.tick === undefined) return;
    tickThrough(control, frame.current);
    setTicked(tickedIn(frame.current));
  }

  const drag = {
    onDragStart(event: DragEvent<HTMLDivElement>) {
      const card = cardOf(event.target as Element);
      if (!card) return;
      dragged.current = readCard(card);
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.current.name);
    },
    onDragOver(event: DragEvent<HTMLDivElement>) {
      const stage = stageAt(event.target as Element);
      const may = dragged.current?.moves.some(({ to }) => to === stage) ?? false;
      showOver(frame.current, may ? stage : null);
      if (may) event.preventDefault();
    },
    onDrop(event: DragEvent<HTMLDivElement>) {
      const stage = stageAt(event.target as Element);
      if (!dragged.current || !stage) return;
      event.preventDefault();
      put(dragged.current, stage);
    },
    onDragEnd() {
      dragged.current = null;
      showOver(frame.current, null);
      showLifted(frame.current, null);
    },
  };

  return (
    <div
      ref={frame}
      data-table=""
      data-ticked={ticked || undefined}
      aria-busy={isPending}
      onClick={click}
      onChange={change}
      onKeyDown={keys}
      {...drag}
      className="group/table grid grid-cols-[minmax(0,1fr)] content-start"
    >
      <p role="status" className="mt-3 min-h-[1.5em] text-desk text-quiet">
        {says || <span className="hidden md:group-data-scripted/table:inline">{HELP}</span>}
      </p>
      {children}
      {menu && <MoveMenu key={`${menu.card.id} ${menu.to}`} {...menu} close={() => setMenu(undefined)} send={send} />}
    </div>
  );
}
