"use client";

import { useEffect, useRef, useState } from "react";
import { count } from "@/lib/core/text/text";
import type { Check } from "@/lib/posts/text/checks";
import type { Heading } from "@/lib/posts/text/outline";
import { fieldsIn } from "../editing/form-fields";
import { POST_FIELDS } from "./edited-post";
import { goToLine, textOf } from "../editing/go-to-line";
import { wordsIn } from "./words-in";

const REST_MS = 700;
const WORDS_A_MINUTE = 238;

interface Judged {
  outline: Heading[];
  words: number;
  checks: Check[];
}

/** What stands beside the text while it is written: how long it is, its outline, and what should be put right. */
export function TextDesk() {
  const place = useRef<HTMLDivElement>(null);
  const [judged, setJudged] = useState<Judged>();

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const judge = async () => {
      const [{ checksOf }, { outlineOf }] = await Promise.all([
        import("@/lib/posts/text/checks"),
        import("@/lib/posts/text/outline"),
      ]);
      if (isGone) return;
      const { title = "", summary = "", body = "" } = fieldsIn(form, POST_FIELDS);
      const checks = body.trim() ? checksOf({ title, summary, markdown: body }) : [];
      setJudged({ outline: outlineOf(body), words: wordsIn(body), checks });
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void judge(), REST_MS);
    };
    const jump = (event: Event) => {
      const link = (event.target as Element).closest<HTMLElement>("a[data-line]");
      const area = textOf(form);
      if (!link || !area) return;
      event.preventDefault();
      goToLine(area, Number(link.dataset.line));
    };
    void judge();
    form.addEventListener("input", later);
    document.addEventListener("click", jump);
    return () => {
      isGone = true;
      clearTimeout(timer);
      form.removeEventListener("input", later);
      document.removeEventListener("click", jump);
    };
  }, []);

  return (
    <div ref={place} className="grid gap-6 xl:sticky xl:top-5 xl:max-h-[calc(100dvh-2.5rem)] xl:overflow-y-auto">
      {judged && <Desk {...judged} />}
    </div>
  );
}

function Desk({ outline, words, checks }: Judged) {
  const must = checks.filter(({ level }) => level === "must");
  const should = checks.filter(({ level }) => level === "should");
  return (
    <>
      <p className="text-quiet">
        {words === 0
          ? "Nothing is written yet."
          : `${count(words, "word")}, ${count(Math.ceil(words / WORDS_A_MINUTE), "minute")} to read`}
      </p>
      <section aria-labelledby="text-checks" className="grid gap-2">
        <h2 id="text-checks" className="text-base">
          Checks
        </h2>
        <p aria-live="polite" className={must.length > 0 ? "font-semibold text-bad" : "text-quiet"}>
          {words === 0 ? "They begin with the first words." : saidOf(must.length, should.length)}
        </p>
        <Checks label="To put right before it comes out" checks={must} />
        <Checks label="Worth a look" checks={should} />
      </section>
      {outline.length > 0 && (
        <nav aria-labelledby="text-outline" className="grid gap-2">
          <h2 id="text-outline" className="text-base">
            Outline
          </h2>
          <ol className="grid gap-1">
            {outline.map(({ line, level, words }) => (
              <li key={line} className={INDENT[level]}>
                <a href="#post-body" data-line={line}>
                  {words}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </>
  );
}

const INDENT: Record<number, string> = { 3: "ps-4", 4: "ps-8" };

function saidOf(must: number, should: number): string {
  if (must > 0) return `${count(must, "thing")} to put right before it comes out.`;
  return should > 0 ? `Nothing stops it. ${count(should, "thing")} worth a look.` : "Nothing to put right.";
}

function Checks({ label, checks }: { label: string; checks: Check[] }) {
  if (checks.length === 0) return null;
  return (
    <ul aria-label={label} className="grid list-disc gap-1 ps-5">
      {checks.map(({ rule, words, line }, index) => (
        <li key={`${rule} ${line} ${index}`}>
          {line ? (
            <a href="#post-body" data-line={line}>
              {words}
            </a>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  );
}
