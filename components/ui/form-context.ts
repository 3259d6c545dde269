"use client";

import { createContext, useContext } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { FormState } from "./form-state";

type FormFacts = {
  id: string;
  busy: boolean;
  values: FormState["values"];
  errorOf: (name: string) => string | undefined;
  /** What a field found out by itself, for the one place where its errors stand; nothing takes it back. */
  tell: (name: string, problem?: string) => void;
  /** Only a form with a schema checks while someone types. */
  register?: (name: string) => UseFormRegisterReturn;
};

export const FormContext = createContext<FormFacts | null>(null);

export const useForm = () => useContext(FormContext);

export type FieldFacts = { name: string; id?: string; hint?: string; error?: string };

/** What a field needs to know of the form around it; a field in a plain GET form stands alone. */
export function useField({ name, id, hint, error }: FieldFacts) {
  const form = useContext(FormContext);
  const fieldId = id ?? (form ? `${form.id}-${name}` : name);
  const problem = error ?? form?.errorOf(name);
  const described = [problem && `${fieldId}-error`, hint && `${fieldId}-hint`].filter(Boolean).join(" ");
  return {
    id: fieldId,
    error: problem,
    typed: form?.values[name],
    control: {
      "aria-invalid": problem ? (true as const) : undefined,
      "aria-describedby": described || undefined,
      ...(form?.register?.(name) ?? { name }),
    },
  };
}
