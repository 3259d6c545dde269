"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ActionForm, Submit } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { isHex } from "@/lib/core/settings/colour";
import { tooFaint } from "@/lib/core/settings/palette";
import { LookPreview } from "./look-preview";
import { VersionField } from "./version-field";

const schema = () => import("@/lib/settings/schema").then(({ lookDetails }) => lookDetails);

type Props = { action: FormAction; start: Record<string, string>; name: string };

/** The brand's colour, with what becomes of it on a page, a card, a button and a mail. */
export function LookForm({ action, start, name }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(start.accent ?? "");
  const accent = typed.trim().toLowerCase().replace(/^#?/, "#");
  const isColour = isHex(accent);
  const faint = isColour ? tooFaint(accent) : null;

  function follow({ target }: FormEvent<HTMLDivElement>) {
    const input = target as HTMLInputElement;
    if (input.name === "accent") setTyped(input.value);
    else if (input.type === "color") choose(input.value);
  }

  /** As if it had been typed: the form's own checks hear of it. */
  function choose(hex: string) {
    const input = box.current?.querySelector<HTMLInputElement>("input[name=accent]");
    if (!input) return;
    input.value = hex;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    setTyped(hex);
  }

  return (
    <div ref={box} onInput={follow} className="grid gap-8">
      <ActionForm action={action} schema={schema} id="look" start={start}>
        <VersionField />
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
          <TextField
            name="accent"
            label="Brand colour"
            hint="Like #0b6660. All shades follow from it."
            spellCheck={false}
          />
          <input
            type="color"
            aria-label="Choose the brand colour"
            value={isColour ? accent : "#000000"}
            readOnly
            className="h-12 w-14 cursor-pointer rounded-control border-[1.5px] border-edge bg-raised p-1"
          />
        </div>
        {faint && (
          <div className="grid gap-3 rounded-control bg-warn-wash px-4 py-3">
            <p>
              Text in this colour could not be read by everybody: its contrast is {faint.contrast.toFixed(1)} where 4.5
              is needed. The nearest colour that can be read is {faint.nearest}.
            </p>
            <Button
              type="button"
              size="desk"
              look="plain"
              onClick={() => choose(faint.nearest)}
              className="justify-self-start"
            >
              Use {faint.nearest}
            </Button>
          </div>
        )}
        <Submit sending="Saving…">Save</Submit>
      </ActionForm>
      {isColour && <LookPreview accent={faint?.nearest ?? accent} name={name} />}
    </div>
  );
}
