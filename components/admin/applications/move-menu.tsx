import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CONTROL } from "@/components/ui/frame";
import { type Stage, STAGES } from "@/lib/applications/vocabulary";
import type { CardOnPage } from "./board-cards";

type Props = {
  card: CardOnPage;
  /** Chosen already, where only the reason is wanting. */
  to?: Stage;
  close: () => void;
  send: (card: CardOnPage, to: Stage, reason?: string) => void;
};

/** Where a card can go, as a menu; going back asks why. */
export function MoveMenu({ card, to, close, send }: Props) {
  const on = to ? [] : card.moves.filter(({ isBack }) => !isBack);
  const back = card.moves.filter(({ isBack, to: one }) => isBack && (!to || one === to));
  return (
    <Dialog open onClose={close} title={`Move ${card.name}`}>
      <p>Now at “{STAGES[card.stage]}”.</p>
      {on.length > 0 && (
        <ul role="list" className="mt-4 grid gap-2">
          {on.map(({ to: one }) => (
            <li key={one}>
              <Button
                type="button"
                size="desk"
                wide
                look={one === "rejected" ? "danger" : "plain"}
                onClick={() => send(card, one)}
              >
                {one === "rejected" ? "Turn down: write the letter" : STAGES[one]}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {back.length > 0 && <GoBack card={card} moves={back} send={send} />}
      <p className="mt-4">
        <Button type="button" size="desk" look="plain" onClick={close}>
          Leave it there
        </Button>
      </p>
    </Dialog>
  );
}

function GoBack({ card, moves, send }: Pick<Props, "card" | "send"> & { moves: CardOnPage["moves"] }) {
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const id = useId();
  return (
    <div className="mt-5 grid gap-2">
      <label htmlFor={id} className="font-medium text-ink">
        Why it goes back
      </label>
      <p id={`${id}-hint`} className="text-sm">
        Only staff read it.
        {isMissing && <strong className="block text-bad">Say why it goes back.</strong>}
      </p>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        aria-invalid={isMissing || undefined}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        className={CONTROL}
      />
      <div className="flex flex-wrap gap-2">
        {moves.map(({ to }) => (
          <Button
            key={to}
            type="button"
            size="desk"
            look="plain"
            onClick={() => (reason.trim() ? send(card, to, reason.trim()) : setIsMissing(true))}
          >
            Back to: {STAGES[to]}
          </Button>
        ))}
      </div>
    </div>
  );
}
