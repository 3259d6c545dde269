"use client";

import { SelectField, TextField } from "@/components/ui/field";
import { FEE_MODELS } from "@/lib/clients/vocabulary";

const MODELS = Object.entries(FEE_MODELS).map(([value, label]) => ({ value, label }));

/** How a fee is reckoned, and the one figure that this needs. */
export function FeeFields({ optional, prompt }: { optional?: boolean; prompt: string }) {
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      <SelectField name="feeModel" label="Fee" optional={optional} prompt={prompt} options={MODELS} />
      <TextField name="feePercent" label="Share (%)" optional inputMode="decimal" hint="Of a year’s salary." />
      <TextField name="feeAmount" label="Sum (£)" optional inputMode="decimal" hint="Fixed or retained." />
    </div>
  );
}
