"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { useModal } from "@/components/ui/modal";

type Props = { open: boolean; onClose: () => void; label: string; className?: string; children: ReactNode };

/** A sheet over the page, near its top; the whole screen on a phone. The browser keeps the focus in it and gives it back. */
export function SheetDialog({ open, onClose, label, className, children }: Props) {
  const dialog = useModal(open);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className={cx(
        "mx-auto mt-[min(12dvh,6rem)] max-h-[min(40rem,80dvh)] w-[min(40rem,100%-2rem)] rounded-card bg-raised text-desk text-ink shadow-float backdrop:bg-veil max-sm:m-0 max-sm:h-dvh max-sm:max-h-none max-sm:w-full max-sm:max-w-none max-sm:rounded-none forced-colors:border print:hidden",
        className,
      )}
    >
      {open && children}
    </dialog>
  );
}
