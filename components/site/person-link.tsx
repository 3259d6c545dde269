"use client";

import { useEffect, useState } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export type Person = { name: string; href: string };

/**
 * "Sign in", or the name of whoever is. Kept pages are the same for everyone, so the name comes in a small private
 * request, and only where the readable hint cookie says that somebody is signed in. public/site.js does the same on
 * pages without script.
 */
export function PersonLink({ person }: { person?: Person }) {
  const [found, setFound] = useState(person);
  useEffect(() => {
    if (person || !/(?:^|; )(?:__Host-)?signed-in=1(?:;|$)/.test(document.cookie)) return;
    const leaving = new AbortController();
    fetch("/api/session/summary", { signal: leaving.signal })
      .then((answer) => answer.json() as Promise<{ signedIn: boolean } & Person>)
      .then((summary) => summary.signedIn && setFound(summary))
      .catch(() => undefined); // the link simply stays "Sign in"
    return () => leaving.abort();
  }, [person]);

  return (
    <a
      href={found?.href ?? "/sign-in"}
      data-person={found ? undefined : ""}
      className="inline-flex min-h-11 max-w-24 items-center sm:max-w-48 font-medium text-inherit no-underline hover:text-inherit hover:underline"
    >
      <span className="truncate">{found?.name ?? "Sign in"}</span>
      {found && <VisuallyHidden>, your account</VisuallyHidden>}
    </a>
  );
}
