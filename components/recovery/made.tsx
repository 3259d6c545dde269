"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { PrintButton } from "@/components/recovery/print-button";
import { Submit } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";

type Props = { values: FormState["values"]; print: string; children: ReactNode };

/** What a form made and kept nowhere, with what was typed carried along, so that something can be changed. */
export function Made({ values, print, children }: Props) {
  const made = useRef<HTMLDivElement>(null);
  useEffect(() => made.current?.querySelector<HTMLElement>("[tabindex='-1']")?.focus(), []);
  return (
    <div ref={made} className="grid gap-6">
      {Object.entries(values)
        .filter(([name]) => name !== "do")
        .flatMap(([name, value]) =>
          [value].flat().map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />),
        )}
      {children}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
        <PrintButton look="brand">{print}</PrintButton>
        <Submit name="do" value="change" look="plain" sending="One moment…" unchecked>
          Change something
        </Submit>
      </div>
    </div>
  );
}
