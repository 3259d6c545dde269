"use client";

import { useField } from "@/components/ui/form-context";
import { ActionForm, Submit } from "@/components/ui/form";
import { FieldWords } from "@/components/ui/frame";
import type { FormAction } from "@/components/ui/form-state";

const STEPS = Array.from({ length: 10 }, (_, at) => at + 1);

/** Ten seconds after applying: how sure they are. To be compared with what they think once they know more. */
export function GutForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} id="gut" className="gap-4 rounded-card border border-line bg-raised p-6">
      <Scale />
      <Submit size="little" look="plain" sending="Keeping it…">
        Keep it for me
      </Submit>
    </ActionForm>
  );
}

function Scale() {
  const { id, error, control } = useField({ name: "gut" });
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="float-left mb-1 w-full text-lg font-semibold text-ink">
        How sure are you that this is the one?
      </legend>
      <div className="clear-both grid gap-3">
        <p className="text-sm text-quiet">
          Ten seconds, for you alone: nobody who decides sees it. Later you can look back at what you felt today.
        </p>
        <FieldWords id={id} error={error} />
        <div className="grid w-fit grid-cols-5 gap-1.5">
          {STEPS.map((step) => (
            <label
              key={step}
              className="relative grid size-11 cursor-pointer place-content-center rounded-full border-[1.5px] border-edge text-base font-semibold text-ink hover:border-brand has-checked:border-transparent has-checked:bg-brand has-checked:text-on-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2"
            >
              <input
                {...control}
                type="radio"
                id={step === 1 ? id : `${id}-${step}`}
                value={step}
                className="absolute inset-0 cursor-pointer appearance-none rounded-full"
              />
              {step}
            </label>
          ))}
        </div>
        <p className="text-sm text-quiet">1: I try my luck. 10: this and nothing else.</p>
      </div>
    </fieldset>
  );
}
