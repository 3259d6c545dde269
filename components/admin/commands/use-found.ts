"use client";

import { useEffect, useState } from "react";

/** One thing that was found, and the kinds of thing in their order, as GET /admin/find.json answers them. */
export interface Hit {
  id: string;
  label: string;
  detail: string;
  href: string;
}
export interface FoundKind {
  kind: string;
  /** What is found has a person's name. */
  isPeople: boolean;
  hits: Hit[];
}

interface Found {
  typed: string;
  kinds: FoundKind[];
  /** The server did not answer. */
  isLost: boolean;
}

const PAUSE_MS = 120;
const NOTHING: Found = { typed: "", kinds: [], isLost: false };

/** Asks the server for what was typed, once it has not changed for a moment; an answer to an older question is dropped. */
export function useFound(typed: string): Found & { isAsking: boolean } {
  const sought = typed.trim();
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (sought.length < 2) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      void ask(sought, ending.signal).then((answer) => answer && setFound(answer));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [sought]);
  if (sought.length < 2) return { ...NOTHING, isAsking: false };
  return { ...found, isAsking: found.typed !== sought };
}

async function ask(typed: string, signal: AbortSignal): Promise<Found | null> {
  try {
    const response = await fetch(`/admin/find.json?q=${encodeURIComponent(typed)}`, { signal });
    if (!response.ok) return { typed, kinds: [], isLost: true };
    const { kinds } = (await response.json()) as { kinds: FoundKind[] };
    return { typed, kinds, isLost: false };
  } catch {
    return signal.aborted ? null : { typed, kinds: [], isLost: true };
  }
}
