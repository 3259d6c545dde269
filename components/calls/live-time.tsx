"use client";

import { useEffect, useState } from "react";

/** The chosen time in the summary: it follows the radios named `start` that carry their words in `data-words`. */
export function LiveTime({ words }: { words: string }) {
  const [chosen, setChosen] = useState(words);
  useEffect(() => {
    const follow = (event: Event) => {
      const input = event.target as HTMLInputElement;
      if (input.name === "start" && input.dataset.words) setChosen(input.dataset.words);
    };
    document.addEventListener("change", follow);
    return () => document.removeEventListener("change", follow);
  }, []);
  return <span aria-live="polite">{chosen}</span>;
}
