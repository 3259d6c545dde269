"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/frame";

const never = () => () => undefined;

const SUBJECT = "A few kind words?";
const WORDS =
  "I am collecting good words from people who know me, for the days when applications are hard. It takes two minutes, needs no account, and is not a reference: ";

/** A fresh link and the ways to hand it on: by their own mail, by whatever their telephone shares with, or copied. */
export function HandOver({ url, until }: { url: string; until: string }) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const canShare = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );
  const canCopy = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  useEffect(() => field.current?.focus(), [url]);
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setSaid("The link is copied."),
      () => setSaid("Your browser did not let us. Copy the line above instead."),
    );
  const share = () => navigator.share({ title: SUBJECT, text: WORDS, url }).catch(() => undefined);
  const mail = `mailto:?subject=${encodeURIComponent(SUBJECT)}&body=${encodeURIComponent(`${WORDS}\n\n${url}\n`)}`;
  return (
    <div className="grid gap-3 rounded-card bg-wash p-5">
      <label htmlFor="ask-link" className="font-semibold">
        Your link is ready: pass it on now
      </label>
      <p id="ask-link-hint" className="text-sm text-quiet">
        It is shown this once, since we keep only its fingerprint. It works until {until}, for up to five people.
      </p>
      <input
        ref={field}
        id="ask-link"
        readOnly
        value={url}
        onFocus={({ currentTarget }) => currentTarget.select()}
        aria-describedby="ask-link-hint"
        className={CONTROL}
      />
      <div className="flex flex-wrap gap-3">
        {canCopy && (
          <Button type="button" size="little" icon="copy" onClick={() => void copy()}>
            Copy the link
          </Button>
        )}
        {canShare && (
          <Button type="button" size="little" look="plain" icon="share" onClick={() => void share()}>
            Share it
          </Button>
        )}
        <Button href={mail} size="little" look="plain" icon="mail">
          Write an email with it
        </Button>
      </div>
      <p role="status" className="text-sm empty:hidden">
        {said}
      </p>
    </div>
  );
}
