"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { count } from "@/lib/core/text/text";
import { keepRecent, recentOf } from "./kept";
import { Keys } from "./keys";
import { type Offer, type OfferPart, offersFor } from "./offers";
import type { Command } from "./registry";
import { SheetDialog } from "./sheet-dialog";
import { useFound } from "./use-found";

type Props = {
  open: boolean;
  onClose: () => void;
  commands: Command[];
  personId: string;
  /** Does what a command does that has no address. */
  run: (command: Command) => boolean;
};

/** Type to go anywhere, find anything or do something: a combobox with its list (WAI-ARIA APG), in a dialog. */
export function Palette({ open, onClose, ...rest }: Props) {
  return (
    <SheetDialog open={open} onClose={onClose} label="Search or do" className="flex-col open:flex">
      <PaletteBody onClose={onClose} {...rest} />
    </SheetDialog>
  );
}

function PaletteBody({ onClose, commands, personId, run }: Omit<Props, "open">) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const [recent] = useState(() => recentOf(personId, clock()));
  const found = useFound(typed);
  const ids = useId();
  const parts = offersFor(typed, commands, found.kinds, recent);
  const offers = parts.flatMap(({ offers }) => offers);
  const chosen = Math.min(at, offers.length - 1);

  function choose(offer: Offer | undefined, inNewTab = false) {
    if (!offer) return;
    const { id, label, href, isPerson, command } = offer;
    if (href?.startsWith("/admin")) keepRecent(personId, { id, label, href, isPerson, at: clock() });
    if (href && inNewTab) return void window.open(href, "_blank", "noopener");
    onClose();
    if (href) location.assign(href);
    // After the sheet has gone and given the focus back: the help sheet, for one, takes it.
    else if (command) setTimeout(() => run(command));
  }
  function walk(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + 8,
      PageUp: chosen - 8,
    };
    const next = moves[event.key];
    if (next !== undefined && offers.length > 0) {
      event.preventDefault();
      const isOne = event.key.startsWith("Arrow");
      const last = offers.length - 1;
      const to = isOne ? (next + offers.length) % offers.length : Math.min(Math.max(next, 0), last);
      setAt(to);
      document.getElementById(`${ids}-${to}`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(offers[chosen], event.ctrlKey || event.metaKey);
    }
  }
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-4 has-focus-visible:bg-paper">
        <Icon name="search" className="text-quiet" />
        <input
          role="combobox"
          aria-label="Search, or say what to do"
          aria-expanded={offers.length > 0}
          aria-controls={`${ids}-list`}
          aria-autocomplete="list"
          aria-activedescendant={offers.length > 0 ? `${ids}-${chosen}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          placeholder="A job, J1042, a name, “new post”…"
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={walk}
          className="min-h-13 min-w-0 flex-1 bg-transparent text-[1rem] outline-none focus-visible:outline-none"
        />
        <button
          type="button"
          onClick={onClose}
          className="min-h-9 rounded-control px-2 font-medium text-quiet hover:text-ink pointer-coarse:min-h-11"
        >
          Close
        </button>
      </div>
      <div id={`${ids}-list`} role="listbox" aria-label="What fits" className="min-h-0 flex-1 overflow-y-auto p-2">
        <Offers parts={parts} ids={ids} chosen={chosen} choose={choose} point={setAt} />
      </div>
      <p role="status" className="border-t border-line px-4 py-2 text-quiet">
        {saidOf(typed, offers.length, found)}
        {offers.length > 0 && (
          <span className="pointer-coarse:hidden"> Up and down to choose, Enter to go, Esc to leave.</span>
        )}
      </p>
    </>
  );
}

type OffersProps = {
  parts: OfferPart[];
  ids: string;
  chosen: number;
  choose: (offer: Offer, inNewTab?: boolean) => void;
  point: (at: number) => void;
};

function Offers({ parts, ids, chosen, choose, point }: OffersProps) {
  const starts = parts.map((_, part) => parts.slice(0, part).reduce((sum, { offers }) => sum + offers.length, 0));
  return parts.map(({ title, offers }, part) => (
    <div key={title} role="group" aria-labelledby={`${ids}-part-${part}`} className="pb-1.5">
      <p id={`${ids}-part-${part}`} className="px-2.5 py-1 text-xs font-semibold text-quiet">
        {title}
      </p>
      {offers.map((offer, within) => {
        const at = (starts[part] ?? 0) + within;
        return (
          <div
            key={offer.id}
            id={`${ids}-${at}`}
            role="option"
            aria-selected={at === chosen}
            onClick={(event) => choose(offer, event.ctrlKey || event.metaKey)}
            onPointerMove={() => point(at)}
            className={cx(
              "flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-2.5 py-1.5 pointer-coarse:min-h-11",
              "aria-selected:bg-wash forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2",
            )}
          >
            <span className="min-w-0 flex-1">
              <span className="font-medium break-words">{offer.label}</span>
              {offer.detail && <span className="text-quiet"> {offer.detail}</span>}
            </span>
            {offer.keys && <Keys keys={offer.keys} className="max-sm:hidden" />}
          </div>
        );
      })}
    </div>
  ));
}

/** The count for readers and eyes alike, and what to do when there is nothing. */
function saidOf(typed: string, offers: number, { isAsking, isLost }: ReturnType<typeof useFound>): string {
  if (isLost) return "The search did not answer. Rooms and actions are still here; try again in a moment.";
  if (offers === 0) return isAsking ? "Looking…" : `Nothing fits “${typed.trim()}”. Try fewer letters.`;
  return isAsking ? `${count(offers, "line")} so far, looking on…` : `${count(offers, "line")}.`;
}

const clock = () => performance.timeOrigin + performance.now();
