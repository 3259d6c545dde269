"use client";

import { type ReactNode, useId } from "react";
import { useModal } from "./modal";

type Props = {
  open: boolean;
  /** Called when it is dismissed: Escape, a click beside it, or its own buttons. */
  onClose: () => void;
  title: ReactNode;
  /** The verbs: what will be done first, then the way out. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A question with its consequence. The browser keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, actions, children }: Props) {
  const dialog = useModal(open);
  const titleId = useId();

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="max-w-[min(32rem,100%-2rem)] rounded-card bg-raised text-ink shadow-float backdrop:bg-veil forced-colors:border"
    >
      <div className="p-7">
        <h2 id={titleId} className="mb-2 text-xl">
          {title}
        </h2>
        <div className="text-quiet">{children}</div>
        {actions && <div className="mt-5 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </dialog>
  );
}
