"use client";

import { useForm } from "@/components/ui/form-context";
import { OtherText } from "./other-text";

/** What somebody wrote into this field on another device, where the form was told so by the server. */
export function Other({ name }: { name: string }) {
  const form = useForm();
  const said = form?.values[`other:${name}`];
  if (said === undefined) return null;
  return <OtherText text={[said].flat().join(", ")} />;
}
