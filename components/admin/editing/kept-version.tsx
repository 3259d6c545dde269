"use client";

import { useForm } from "@/components/ui/form-context";

/**
 * The version that a form was begun from. A refused form comes back with the one it was sent with: were it given the newest,
 * pressing the button again would overwrite what a colleague has saved since.
 */
export function KeptVersion() {
  const typed = useForm()?.values.version;
  return typed ? <input type="hidden" name="version" value={typed} /> : null;
}
