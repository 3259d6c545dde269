"use client";

import { useEffect, useState } from "react";

type Toast = { text: string; undo?: () => void };
const EVENT = "site:toast";
const STAY_MS = { plain: 6_000, undoable: 15_000 };

/** Says that something was done, and offers the way back. Needs `<Toasts />` on the page. */
export function showToast(toast: Toast) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: toast }));
}

/** Where toasts appear. On pages without script public/site.js writes into the same region. */
export function Toasts() {
  const [toast, setToast] = useState<Toast>();
  const [held, setHeld] = useState(false);

  useEffect(() => {
    const show = (event: Event) => setToast((event as CustomEvent<Toast>).detail);
    window.addEventListener(EVENT, show);
    return () => window.removeEventListener(EVENT, show);
  }, []);

  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => setToast(undefined), toast.undo ? STAY_MS.undoable : STAY_MS.plain);
    return () => clearTimeout(timer);
  }, [toast, held]);

  return (
    <div
      role="status"
      id="toasts"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-30 grid justify-items-center px-gutter print:hidden"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <p className="toast">
          {toast.text}
          {toast.undo && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                toast.undo?.();
                setToast(undefined);
              }}
            >
              Undo
            </button>
          )}
        </p>
      )}
    </div>
  );
}
