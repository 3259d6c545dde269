"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";

type Props = { providers: { id: string; name: string }[]; next: string | null };

/** The ways in by an account elsewhere. They need script; the link by mail does not. */
export function Elsewhere({ providers, next }: Props) {
  const [trouble, setTrouble] = useState(false);
  const [busy, start] = useTransition();
  const go = (id: string) =>
    start(async () => {
      setTrouble(false);
      const url = await addressAt(id, next).catch(() => null);
      if (url) window.location.assign(url);
      else setTrouble(true);
    });
  return (
    <div className="grid gap-3">
      {providers.map(({ id, name }) => (
        <Button key={id} look="plain" wide onClick={() => go(id)} off={busy ? "One moment…" : undefined}>
          Sign in with {name}
        </Button>
      ))}
      <p role="alert" className="font-semibold text-bad empty:hidden">
        {trouble && "That did not work just now. Use the link by email."}
      </p>
    </div>
  );
}

/** Where the provider asks them, made for this browser alone. */
async function addressAt(id: string, next: string | null): Promise<string | null> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const welcome = next ? `/sign-in/welcome?next=${encodeURIComponent(next)}` : "/sign-in/welcome";
  const body = new URLSearchParams({ csrfToken, callbackUrl: welcome, json: "true" });
  const answer = (await (await fetch(`/api/auth/signin/${id}`, { method: "POST", body })).json()) as { url?: string };
  return answer.url ?? null;
}
