"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { className?: string; children: ReactNode };

/**
 * What became of what somebody just did. A live region that comes with its page is not read out, so the reader is brought
 * here: by `autofocus` where a page comes whole, by script where only a part of it is new.
 */
export function Outcome({ className, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id={id} role="status" tabIndex={-1} autoFocus aria-labelledby={id} className={className}>
      {children}
    </div>
  );
}
