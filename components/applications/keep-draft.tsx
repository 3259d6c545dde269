"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fieldOf, type Question } from "@/lib/applications/questions/vocabulary";
import { sayTime } from "@/lib/core/time/say";
import { draftKeeper, type Keeping } from "./draft-keeper";
import { OtherText } from "./other-text";

type Props = { path: string; isOwn: boolean; questions: Question[] };

/** Keeps what is typed into the form around it, and says so quietly. Without script the button beside it does. */
export function KeepDraft({ path, isOwn, questions }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const keeper = useRef<ReturnType<typeof draftKeeper>>(undefined);
  const [keeping, setKeeping] = useState<Keeping>();

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const mine = draftKeeper(form, `${path}${isOwn ? "?own" : ""}`, setKeeping);
    keeper.current = mine;
    const away = () => document.visibilityState === "hidden" && mine.keep(true);
    const back = () => mine.keep();
    form.addEventListener("input", mine.typed);
    document.addEventListener("visibilitychange", away);
    window.addEventListener("online", back);
    return () => {
      mine.stop();
      form.removeEventListener("input", mine.typed);
      document.removeEventListener("visibilitychange", away);
      window.removeEventListener("online", back);
    };
  }, [path, isOwn]);

  function takeTheirs(name: string, theirs: string | string[]) {
    const form = place.current?.closest("form");
    if (form) fill(form, name, theirs);
    settle(name);
  }

  function settle(name: string) {
    setKeeping((now) => (now?.kind === "kept" ? { ...now, differs: without(now.differs, name) } : now));
    keeper.current?.settle(name);
  }

  const differs = keeping?.kind === "kept" ? Object.entries(keeping.differs) : [];
  return (
    <div ref={place} className="grid gap-4 empty:hidden">
      {keeping && <Said keeping={keeping} />}
      <p aria-live="polite" className="sr-only">
        {differs.length > 0 && "Another device has written something else into this form. Both are shown below."}
      </p>
      {differs.map(([name, theirs]) => (
        <Notice key={name} tone="warn" title={`“${labelOf(name, questions)}” says something else on another device`}>
          <div className="mt-2 grid gap-3 *:first:mt-0">
            <OtherText text={[theirs].flat().join(", ")} />
            <div className="flex flex-wrap gap-3">
              <Button type="button" size="little" look="plain" onClick={() => takeTheirs(name, theirs)}>
                Take that one
              </Button>
              <Button type="button" size="little" look="plain" onClick={() => settle(name)}>
                Keep what stands here
              </Button>
            </div>
          </div>
        </Notice>
      ))}
    </div>
  );
}

const without = <T,>(fields: Record<string, T>, name: string) =>
  Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));

function Said({ keeping }: { keeping: Keeping }) {
  if (keeping.kind === "kept")
    return <p className="text-sm text-quiet">Saved at {sayTime(new Date(keeping.at))}. We read it once you send it.</p>;
  const { words, href } = TROUBLES[keeping.kind];
  return (
    <Notice tone="warn">
      {words}{" "}
      {href && (
        <a href={href} target="_blank" rel="noopener">
          Sign in in a new tab
        </a>
      )}
    </Notice>
  );
}

const TROUBLES: Record<Exclude<Keeping["kind"], "kept">, { words: string; href?: string }> = {
  offline: { words: "Not saved just now: you seem to be offline. What you typed is still on this page." },
  "signed-out": {
    words: "You have been signed out. What you typed is still on this page, and is saved once you are signed in again.",
    href: "/sign-in?next=/account",
  },
  closed: { words: "This job takes no more applications. What you typed is still on this page." },
  "not-kept": { words: "Not saved just now. What you typed is still on this page, and we try again as you go on." },
};

const LABELS: Record<string, string> = {
  name: "Your name",
  email: "Your email address",
  phone: "Your phone number",
  rightToWork: "Do you have the right to work in the UK?",
  message: "Why this job?",
  adjustments: "Anything we should arrange for interviews?",
};

const labelOf = (name: string, questions: Question[]): string =>
  LABELS[name] ?? questions.find((question) => fieldOf(question) === name)?.text ?? name;

function fill(form: HTMLFormElement, name: string, theirs: string | string[]): void {
  const values = [theirs].flat();
  const found = form.elements.namedItem(name);
  const all = found instanceof RadioNodeList ? [...found] : [found];
  for (const element of all) {
    if (element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type))
      element.checked = values.includes(element.value);
    else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      element.value = values[0] ?? "";
  }
}
