"use client";

import { type ChangeEvent, useState } from "react";
import { FileField } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { useField, useForm } from "@/components/ui/form-context";
import { Tick } from "@/components/ui/tick";
import { CV_ACCEPT, CV_KINDS_SAID } from "@/lib/applications/vocabulary";
import { firstOf } from "@/lib/core/forms/first-of";
import { inTurn } from "./in-turn";
import { BROKEN, type Sending, sendCv } from "./send-cv";

export type CvsThere = {
  /** What the draft holds. */
  kept: string | null;
  /** Those of the account, the main one first. */
  own: { id: string; label: string }[];
};

type Props = { cvs: CvsThere; draftPath: string; isOwn: boolean };

/** A CV: one that is there already, or a file. What was chosen once is kept, whatever else is wrong with the form. */
export function CvField({ cvs, draftPath, isOwn }: Props) {
  const form = useForm();
  const [sending, setSending] = useState<Sending>({ kind: "none" });
  const posted = firstOf(form?.values.$kept);
  const kept = sending.kind === "kept" ? sending.name : (posted ?? cvs.kept);
  const there = [...(kept ? [{ id: "draft", label: kept }] : []), ...cvs.own];

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const file = input.files?.[0];
    if (input.type !== "file" || !input.form) return;
    form?.tell("cv");
    if (!file) return setSending((now) => (now.kind === "kept" ? now : { kind: "none" }));
    const outcome = await inTurn(input.form, () => sendCv(`${draftPath}/cv${isOwn ? "?own" : ""}`, file, setSending));
    setSending(outcome);
    if (outcome.kind === "refused") form?.tell("cv", outcome.why);
    // It is with us now: the form need not carry it once more.
    if (outcome.kind === "kept" && input.files?.[0] === file) input.value = "";
  }

  const label = there.length > 0 ? "Another file" : "Your CV";
  return (
    <div className="grid gap-4" onChange={(event) => void choose(event as unknown as ChangeEvent<HTMLInputElement>)}>
      {there.length > 0 && <CvsAlready key={there[0]?.id} there={there} />}
      <FileField
        name="cv"
        label={label}
        optional={there.length > 0}
        hint={
          there.length > 0
            ? `${CV_KINDS_SAID}, up to 5 MB. It takes the place of the one above.`
            : `${CV_KINDS_SAID}, up to 5 MB.`
        }
        accept={CV_ACCEPT}
      />
      <p aria-live="polite" className="text-sm text-quiet empty:hidden">
        {sayOf(sending)}
      </p>
      {/* It stands with the field, where the focus need not be any more. */}
      <p role="alert" className="sr-only">
        {sending.kind === "refused" && sending.why}
      </p>
    </div>
  );
}

function CvsAlready({ there }: { there: { id: string; label: string }[] }) {
  const { id } = useField({ name: "$cv" });
  return (
    <Fieldset legend="Your CV" id={id}>
      {there.map(({ id: value, label }, index) => (
        <Tick
          key={value}
          type="radio"
          name="$cv"
          id={`${id}-${value}`}
          value={value}
          label={label}
          hint={value === "draft" ? "Kept with what you typed" : "From your account"}
          defaultChecked={index === 0}
        />
      ))}
    </Fieldset>
  );
}

function sayOf(sending: Sending): string {
  if (sending.kind === "sending") return `Keeping your CV: ${sending.percent} %`;
  if (sending.kind === "kept") return `${sending.name} is kept. You need not choose it again.`;
  if (sending.kind === "broken") return BROKEN;
  return "";
}
