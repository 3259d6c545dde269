"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CONTROL_LITTLE, Frame } from "@/components/ui/frame";
import { Tick } from "@/components/ui/tick";
import type { HouseAttrs } from "./house-blocks";
import { FORMS } from "./questions";
import type { Asks } from "./tools";
import { uploadPicture } from "./upload";

type Props = {
  what: Asks;
  /** What stands there now; empty for something new. */
  attrs: HouseAttrs;
  onDone: (attrs: HouseAttrs) => void;
  onClose: () => void;
};

/** Asks for what a block needs. It is no part of the form around the text, so Enter in it saves nothing. */
export function BlockDialog({ what, attrs, onDone, onClose }: Props) {
  const form = FORMS[what];
  const id = useId();
  const [answers, setAnswers] = useState<HouseAttrs>(() => form.shown(attrs));
  const [problem, setProblem] = useState<{ name: string; words: string }>();
  const set = (changes: HouseAttrs) => setAnswers((before) => ({ ...before, ...changes }));

  function done() {
    const trimmed = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value.trim()]));
    const reading = form.read(trimmed);
    if (reading.ok) onDone(reading.attrs);
    else setProblem(reading);
  }

  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    done();
  };
  const actions = (
    <>
      <Button type="button" size="desk" onClick={done}>
        Put it in
      </Button>
      <Button type="button" size="desk" look="plain" onClick={onClose}>
        Cancel
      </Button>
    </>
  );
  return createPortal(
    <Dialog open onClose={onClose} title={form.title} actions={actions}>
      <div className="grid w-96 max-w-full gap-4 text-ink">
        {what === "picture" && (
          <PictureChoice
            id={`${id}-file`}
            src={answers.src}
            error={problem?.name === "file" ? problem.words : undefined}
            onChosen={(src, alt) => set(answers.alt ? { src } : { src, alt })}
          />
        )}
        {form.questions.map(({ name, label, hint }) => (
          <Frame
            key={name}
            id={`${id}-${name}`}
            label={label}
            hint={hint}
            error={problem?.name === name ? problem.words : undefined}
          >
            <input
              id={`${id}-${name}`}
              value={answers[name] ?? ""}
              onChange={(event) => set({ [name]: event.target.value })}
              onKeyDown={enter}
              aria-invalid={problem?.name === name || undefined}
              aria-describedby={[hint && `${id}-${name}-hint`, problem?.name === name && `${id}-${name}-error`]
                .filter(Boolean)
                .join(" ")}
              className={`${CONTROL_LITTLE} w-full`}
            />
          </Frame>
        ))}
        {what === "picture" && (
          <Tick
            label="It says nothing: readers who cannot see it miss nothing"
            checked={answers.decorative === "true"}
            onChange={(event) => set({ decorative: String(event.target.checked) })}
          />
        )}
      </div>
    </Dialog>,
    document.body,
  );
}

type ChoiceProps = { id: string; src?: string; error?: string; onChosen: (src: string, alt: string) => void };

function PictureChoice({ id, src, error, onChosen }: ChoiceProps) {
  const [said, setSaid] = useState<string>();
  async function take(file: File | undefined) {
    if (!file) return;
    setSaid("Taking it…");
    const taken = await uploadPicture(file);
    setSaid(taken.ok ? "It is in the library." : taken.words);
    if (taken.ok) onChosen(taken.src, taken.alt);
  }
  return (
    <Frame id={id} label={src ? "Another picture in its place" : "Picture"} error={error}>
      {/* eslint-disable-next-line @next/next/no-img-element -- a small one of the library, behind a sign-in */}
      {src && <img src={src} alt="" className="max-h-40 rounded-control" />}
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        onChange={(event) => void take(event.target.files?.[0])}
        className="text-sm"
      />
      <p role="status" className="text-sm text-quiet">
        {said}
      </p>
    </Frame>
  );
}
