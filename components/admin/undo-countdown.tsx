"use client";

import { useEffect, useState } from "react";

/** How long nobody is mailed yet, counted down where there is script; afterwards what an undo can still do. */
export function UndoCountdown({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <span className="text-quiet tabular-nums">
      {left > 0
        ? `For ${left} ${left === 1 ? "second" : "seconds"} nobody is mailed about it.`
        : "Whatever nobody has changed since is put back as it was."}
    </span>
  );
}
